#include "queue/activity.h"
#include "queue/announcements.h"
#include "queue/arrival.h"
#include "queue/board.h"
#include "queue/breaks.h"
#include "queue/desk.h"
#include "queue/groups.h"
#include "queue/policies.h"
#include "queue/transfer.h"
#include "queue/undo.h"
namespace clinic::queue {
namespace {
Routes of_queues() {
    using enum Can;
    return {
        route("GET", "/queues", see_queue, queues, "Every doctor's queue of a day"),
        route("GET", "/queues/{doctor_id}", see_queue, queue, "One doctor's queue of a day"),
        route("GET", "/queues/{doctor_id}/pace", see_queue, queue_pace,
              "How fast the line moves, and how good the estimates were"),
        route("GET", "/queues/{doctor_id}/mine", see_patients, mine, "The doctor's own screen")
            .opens_chart(),
        route("POST", "/queues/{doctor_id}/tickets", run_queue, take, "Give a ticket for today"),
        route("POST", "/queues/{doctor_id}/call-next", run_queue, call_next,
              "Call the first in line"),
        route("POST", "/queues/{doctor_id}/finish-and-call", run_queue, finish_and_call,
              "End the current visit and call the next"),
        route("POST", "/queues/{doctor_id}/pause", run_queue, begin_break,
              "The doctor takes a break"),
        route("POST", "/queues/{doctor_id}/resume", run_queue, resume_queue, "The doctor is back"),
        route("PUT", "/doctors/{id}/queue-group", manage_queue, set_group,
              "Call from another doctor's line, or from one's own again"),
        route("GET", "/queue/moves", see_queue, day_moves, "What was done today"),
        route("GET", "/queue/policy", see_queue, clinic_policy, "The rules of the queues"),
        route("PATCH", "/queue/policy", manage_queue, change_clinic_policy, "Change the rules"),
        route("GET", "/doctors/{id}/queue-policy", see_queue, doctor_policy,
              "The rules of one doctor's queue"),
        route("PUT", "/doctors/{id}/queue-policy", manage_queue, set_doctor_policy,
              "Give a doctor's queue rules of its own"),
        route("DELETE", "/doctors/{id}/queue-policy", manage_queue, drop_doctor_policy,
              "The clinic's rules again"),
    };
}

Routes of_tickets() {
    using enum Can;
    return {
        route("POST", "/appointments/{id}/arrive", run_queue, arrive,
              "The patient of an appointment is here"),
        route("GET", "/tickets/{id}", see_queue, ticket, "Read a ticket"),
        route("PATCH", "/tickets/{id}", run_queue, change_ticket, "Give another priority"),
        route("GET", "/tickets/{id}/history", see_queue, history, "A ticket's moves"),
        route("POST", "/tickets/{id}/call", run_queue, call, "Call this ticket"),
        route("POST", "/tickets/{id}/recall", run_queue, recall, "Call it again"),
        route("POST", "/tickets/{id}/start", run_queue, start, "The patient is in the room"),
        route("POST", "/tickets/{id}/done", run_queue, finish, "The visit is over"),
        route("POST", "/tickets/{id}/no-show", run_queue, miss, "Nobody came"),
        route("POST", "/tickets/{id}/return", run_queue, come_back, "Put a no-show back in line"),
        route("POST", "/tickets/{id}/pause", run_queue, pause, "Send to tests"),
        route("POST", "/tickets/{id}/resume", run_queue, resume, "Back from tests"),
        route("POST", "/tickets/{id}/transfer", run_queue, transfer,
              "Send to another doctor or room"),
        route("POST", "/tickets/{id}/cancel", run_queue, cancel, "Cancel a ticket"),
        route("POST", "/tickets/{id}/undo", run_queue, undo, "Take back the last move"),
    };
}

Routes of_the_house() {
    using enum Can;
    return {
        route("GET", "/day", see_queue, front_desk_day, "The front desk's day in figures"),
        route("GET", "/display", see_board, board, "What the waiting room's screen shows"),
        route("GET", "/announcements", see_board, announcements, "What is announced now"),
        route("POST", "/announcements", run_queue, announce, "Announce something"),
        route("DELETE", "/announcements/{id}", run_queue, withdraw_announcement,
              "Take an announcement down"),
    };
}
}  // namespace

Routes routes() {
    Routes all;
    for (auto&& part : {of_queues(), of_tickets(), of_the_house()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}
}  // namespace clinic::queue
