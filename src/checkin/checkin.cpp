#include "checkin/checkin.h"
#include "checkin/links.h"
#include "checkin/requests.h"
namespace clinic::checkin {
namespace {
Routes for_phones() {
    using enum Can;
    Routes all{
        route("GET", "/public/checkin", anyone, doors, "Whose line a phone may join").slow(),
        route("POST", "/public/checkin", anyone, join, "Take a number by phone").tells_secret(),
        route("GET", "/public/tickets/current", anyone, current, "The number this phone holds"),
        route("DELETE", "/public/tickets/current", anyone, leave, "Leave the line"),
        route("GET", "/public/tickets/current/events", anyone, follow, "When the line moves"),
        route("POST", "/public/tickets/current/device", anyone, hear_of_number,
              "Hear of the number by push"),
        route("GET", "/public/booking", anyone, booking_doors, "Whom a link books"),
        route("GET", "/public/booking/slots", anyone, free_times, "Free times of a day").slow(),
        route("POST", "/public/booking", anyone, ask_for, "Ask for a time").tells_secret(),
        route("GET", "/public/booking/current", anyone, asked, "The time this phone asked for"),
        route("DELETE", "/public/booking/current", anyone, withdraw, "Withdraw the request"),
        route("POST", "/public/booking/current/confirm", anyone, confirm, "Confirm by the code"),
        route("POST", "/public/booking/current/device", anyone, hear_of_request,
              "Hear of the request by push"),
    };
    for (auto& one : all) one = std::move(one).on_public_surface();
    return all;
}
}  // namespace

Routes routes() {
    using enum Can;
    auto all = for_phones();
    for (auto&& one : Routes{
             route("GET", "/checkin", manage_checkin, overview, "Check-in by phone, as set up"),
             route("PATCH", "/checkin", manage_checkin, change, "Set check-in by phone up"),
             route("PATCH", "/checkin/doctors/{doctor_id}", manage_checkin, change_doctor,
                   "What a doctor allows by phone"),
             route("GET", "/checkin/joined", see_queue, joined_today, "Who joined by phone today")
                 .slow(),
             route("GET", "/display/checkin", see_board, poster, "The code on the wall"),
             route("GET", "/tickets/{id}/link", see_queue, ticket_link,
                   "The code on a paper ticket"),
             route("GET", "/booking-requests", book, requests, "Times asked for by link").slow(),
             route("POST", "/booking-requests/{id}/accept", book, accept,
                   "Book what was asked for"),
             route("POST", "/booking-requests/{id}/decline", book, decline, "Decline a request")})
        all.push_back(std::move(one));
    return all;
}
}  // namespace clinic::checkin
