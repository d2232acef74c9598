#include "messages/lists.h"
#include "messages/templates.h"
#include "messages_clinic.h"

namespace clinic::testing {
namespace {
const PathText reminders{"appointment.reminder"}, codes{"booking.code"}, english{"en"};

NewWords words(std::string body, std::string subject = "News") {
    return {{std::move(subject)}, {std::move(body)}};
}
std::vector<MessageLine> listed(PostRoom& room, std::optional<Status> status = {}) {
    return list(room.session(), {{.status = status, .limit = {}, .cursor = {}}}).items;
}
}  // namespace

TEST_CASE("the clinic's own words are told, until it goes back to the program's") {
    PostRoom room;
    const auto changed =
        change_template(room.session(), reminders, english, words("Come at {time}, {doctor}!"), {});
    CHECK(changed.own);
    CHECK(changed.version == 1);
    room.reminder();
    room.work();
    CHECK(room.gateway->sent.at(0).text == "Come at 09:20, ?!");
    CHECK(!reset_template(room.session(), reminders, english).own);
    CHECK(room.count("select count(*) from message_templates") == 0);
    CHECK(templates(room.session()).items.at(0).templates.size() == 3);
}

TEST_CASE("a text that cannot work is refused before anybody reads it") {
    PostRoom room;
    const auto refusal = [&](const PathText& kind, const NewWords& wanted) {
        return problem_of([&] { change_template(room.session(), kind, english, wanted, {}); });
    };
    CHECK(refusal(reminders, words("{diagnosis}")) == "422 invalid #/body unknown-placeholder");
    CHECK(refusal(reminders, words("x", "{time")) == "422 invalid #/subject open-brace");
    CHECK(refusal(codes, words("hello")) == "422 invalid #/body missing-placeholder");
    CHECK(refusal({"gossip"}, words("hello")) == "404 not-found");
    CHECK(problem_of([&] {
              change_template(room.session(), reminders, {"de"}, words("hello"), {});
          }) == "404 not-found");
    CHECK(problem_of([&] {
              change_template(room.session(), reminders, english, words("hello"), {3});
          }) == "412 changed");
    CHECK(problem_of([&] { preview(room.session(), reminders, words("{code}")); }) ==
          "422 invalid #/body unknown-placeholder");
}

TEST_CASE("every text of the program's own is one it would accept, and fits its values") {
    PostRoom room;
    for (const auto& kind : templates(room.session()).items)
        for (const auto& one : kind.templates) {
            const auto shown = preview(room.session(), {kind.kind}, {{one.subject}, {one.body}});
            CAPTURE(one.body);
            CHECK(shown.body.find('?') == std::string::npos);
            CHECK(shown.body.find('{') == std::string::npos);
        }
}

TEST_CASE("a value with braces stays what it is") {
    CHECK(filled("{a} and {b}", {{"a", "{b}"}, {"b", "2"}}) == "{b} and 2");
}

TEST_CASE("quiet hours are both ends or none, and two people do not overwrite each other") {
    PostRoom room;
    const auto change = [&](MessageSettingsChanges wanted, IfMatch seen) {
        return problem_of([&] { change_settings(room.session(), wanted, seen); });
    };
    CHECK(change({.quiet_from = {true, std::nullopt}}, {}) == "422 invalid #/quiet_from required");
    CHECK(change({.quiet_from = {true, Whole<0, 1439>{480}}}, {}) ==
          "422 invalid #/quiet_until same");
    CHECK(change({.quiet_from = {true, Whole<0, 1439>{1200}}}, {9}) == "412 changed");
    CHECK(change({.quiet_from = {true, std::nullopt}, .quiet_until = {true, std::nullopt}}, {1}) ==
          "none");
    CHECK(!settings(room.session()).quiet_from);
}

TEST_CASE("the list names patients by number and shows no code") {
    PostRoom room;
    const auto code = room.code();
    const auto reminder = room.reminder();
    room.work();
    CHECK(listed(room).at(0).id == reminder);
    CHECK(listed(room).at(0).patient_number == room.patient.number);
    CHECK(listed(room, Status::sent).size() == 1);
    CHECK(listed(room, Status::dead).empty());
    const auto details = find(room.session(), code);
    CHECK(details.words.body.find("042137") == std::string::npos);
    CHECK(details.attempts.at(0).outcome == Result::sent);
    CHECK(problem_of([&] { find(room.session(), {99}); }) == "404 not-found");
}

TEST_CASE("what was given up is sent again by hand, and only what waits is taken back") {
    PostRoom room;
    room.gateway->answer = {.result = Result::never, .code = "refused-message"};
    const auto id = room.code();
    room.work();
    CHECK(problem_of([&] { cancel_one(room.session(), id); }) == "409 wrong-state");
    room.gateway->answer = {};
    CHECK(resend(room.session(), id).message.status == Status::pending);
    CHECK(room.work());
    CHECK(room.state(id) == "sent");
    CHECK(problem_of([&] { resend(room.session(), id); }) == "409 wrong-state");
    const auto other = room.reminder();
    CHECK(cancel_one(room.session(), other).message.status == Status::cancelled);
    CHECK(!room.work());
    CHECK(room.count("select count(*) from audit_entries where action = 'message.resent'") == 1);
}

TEST_CASE("a test goes where it is told to, by the way its address means") {
    PostRoom room;
    const auto put_to = [&](std::string address) {
        return put_test(room.session(), {{std::move(address)}}).value.message.address.value();
    };
    CHECK(put_to("90 111 22 33") == "tel:+998901112233");
    CHECK(put_to("admin@clinic.example") == "mailto:admin@clinic.example");
    CHECK(put_to("mailto:admin@clinic.example") == "mailto:admin@clinic.example");
    CHECK(put_to("https://chat.example/x") == "https://chat.example/x");
    for (const auto* wrong : {"nobody", "a@b c", "@b", "mailto:", "mailto:nobody"})
        CHECK(problem_of([&] { put_to(wrong); }) == "422 invalid #/address no-address");
    const auto counts = overview(room.session()).counts;
    CHECK(counts.at(0).count == 4);
}

TEST_CASE("a device is its user's, or a patient's by somebody who may edit patients") {
    PostRoom room;
    CHECK(problem_of([&] { register_device(room.session(), {.token = {"t"}}); }) == "409 no-user");
    room.connection.run(
        "insert into users (id, username, display_name, password_hash, language,"
        " created_at) values (5, 'ann', 'Ann', '', 'en', 0)");
    Caller ann;
    ann.user = UserId{5};
    room.as(ann);
    CHECK(register_device(room.session(), {.token = {"t"}}).value.user_id == UserId{5});
    CHECK(devices(room.session()).items.size() == 1);
    CHECK(problem_of([&] {
              register_device(room.session(), {.token = {"u"}, .patient_id = room.patient.id});
          }) == "403 not-allowed");
    room.as(Caller::inside("test"));
    CHECK(problem_of([&] { remove_device(room.session(), {1}); }) == "404 not-found");
    CHECK(problem_of([&] {
              register_device(room.session(), {.token = {"u"}, .patient_id = {{77}}});
          }) == "422 invalid #/patient_id unknown");
    // The same token in other hands is theirs alone.
    register_device(room.session(), {.token = {"t"}, .patient_id = room.patient.id});
    CHECK(room.count("select count(*) from devices where user_id is null") == 1);
    remove_device(room.session(), {1});
    CHECK(room.count("select count(*) from devices") == 0);
}
}  // namespace clinic::testing
