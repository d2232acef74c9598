#include "core/digests.h"
#include "faulty_disk.h"
#include "messages/outbox.h"
#include "providers/providers.h"
#include "watched_house.h"
#include <fstream>
#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <sys/mount.h>

using namespace clinic;
using namespace clinic::operations;
using namespace clinic::testing;
namespace fs = std::filesystem;

namespace {
/// A certificate that signs itself and ends so many seconds from now.
void write_certificate(const fs::path& file, long seconds) {
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> pair(EVP_EC_gen("P-256"),
                                                                   EVP_PKEY_free);
    const std::unique_ptr<X509, decltype(&X509_free)> paper(X509_new(), X509_free);
    X509_gmtime_adj(X509_getm_notBefore(paper.get()), seconds - 86400);
    X509_gmtime_adj(X509_getm_notAfter(paper.get()), seconds);
    X509_set_pubkey(paper.get(), pair.get());
    REQUIRE(X509_sign(paper.get(), pair.get(), EVP_sha256()) > 0);
    const std::unique_ptr<FILE, int (*)(FILE*)> out(std::fopen(file.c_str(), "w"), std::fclose);
    REQUIRE(PEM_write_X509(out.get(), paper.get()) == 1);
}
/// Memory as a small disk, where the test may mount one.
struct SmallDisk {
    TemporaryFolder folder;
    bool mounted = ::mount("tmpfs", folder.path.c_str(), "tmpfs", 0, "size=32m") == 0;
    ~SmallDisk() {
        if (mounted) ::umount2(folder.path.c_str(), MNT_DETACH);
    }
};
Routes payment_routes(const providers::Settings& secrets) {
    auto all = watched_routes();
    for (auto& one : providers::routes(secrets)) all.push_back(std::move(one));
    return all;
}
Watch::Settings told(const std::string& address) {
    Watch::Settings settings;
    settings.addresses = {address};
    return settings;
}
}  // namespace

TEST_SUITE("alerts") {
    TEST_CASE("an alert is told once, goes on without a word, and its recovery is told once") {
        Watched clinic({}, told("mailto:boss@clinic.example"));
        clinic.look_for_minutes(8);  // no backup yet
        CHECK(clinic.is_raised(Rule::backup_stale));
        CHECK(clinic.times_heard("alert_raised") == 1);
        clinic.operations.back_up(Reason::manual, Caller::inside("test"));
        clinic.look_for_minutes(5);
        CHECK(!clinic.is_raised(Rule::backup_stale));
        CHECK(clinic.times_heard("alert_recovered") == 1);
        CHECK(clinic.count(R"sql(
            select count(*) from messages
            where address = 'mailto:boss@clinic.example' and kind = 'alert.raised'
              and json_extract(params, '$.rule') = 'backup_stale'
        )sql") == 1);
        CHECK(clinic.count(R"sql(
            select count(*) from messages where kind = 'alert.recovered'
        )sql") == 1);
    }

    TEST_CASE("a hiccup wakes nobody, and what swings is one alert") {
        Watched clinic;
        clinic.look_for_minutes(4);  // less than the rule's patience
        CHECK(!clinic.is_raised(Rule::backup_stale));
        clinic.operations.back_up(Reason::manual, Caller::inside("test"));
        for (int i = 0; i < 4; ++i) {
            clinic.watch->errors().saw("a job failed", {{"fault", "no stick"}});
            clinic.look();
            clinic.pass(61 * minute);  // too old to count
            clinic.look();
            clinic.pass(minute);
        }
        CHECK(clinic.times_heard("alert_raised") == 1);
        CHECK(clinic.times_heard("alert_recovered") == 0);
    }

    TEST_CASE("an alert survives a restart, and is not told again") {
        Watched clinic({}, told("alert:hook"));
        clinic.look_for_minutes(6);
        clinic.start_watch();
        CHECK(clinic.watch->alerts().open().empty());  // before the first look
        clinic.look();
        CHECK(clinic.is_raised(Rule::backup_stale));
        CHECK(clinic.count(R"sql(select count(*) from alerts)sql") == 1);
        CHECK(clinic.count(R"sql(
            select count(*) from messages where kind = 'alert.raised'
        )sql") == 1);
    }

    TEST_CASE("an admin changes a rule within its range, switches it off, and says what was seen") {
        Watched clinic;
        clinic.set_up();
        clinic.look_for_minutes(6);
        const auto seen = clinic.as_admin("GET", "/alerts");
        REQUIRE(seen.body.at("open").as_array().size() == 1);
        const auto& alert = seen.body.at("open").at(0);
        CHECK(alert.at("rule") == "backup_stale");
        const auto path = "/alerts/" + write(alert.at("id").as_int64()) + "/acknowledge";
        const auto answer = clinic.as_admin("POST", path);
        CHECK(answer.body.at("acknowledged_by") == "Rustam");
        const auto change = [&](const std::string& rule, const std::string& body) {
            return clinic.as_admin("PATCH", "/alerts/rules/" + rule, body).status;
        };
        CHECK(change("backup_stale", R"({"threshold": 0})") == 422);
        CHECK(change("no_rule", R"({"enabled": false})") == 404);
        CHECK(change("backup_stale", R"({"enabled": false})") == 200);
        clinic.look_for_minutes(3);
        CHECK(!clinic.is_raised(Rule::backup_stale));
        CHECK(clinic.as_admin("POST", path).status == 404);
        const auto listed = clinic.as_admin("GET", "/alerts/rules");
        CHECK(listed.body.at("items").as_array().size() == rule_kinds().size());
        CHECK(clinic.as_admin("GET", "/alerts").body.at("past").as_array().size() == 1);
    }

    TEST_CASE("who does not run the clinic changes no rule") {
        Watched clinic;
        clinic.set_up();
        const auto cashier = clinic.user("cashier");
        CHECK(clinic.api("GET", "/alerts", "", cashier).status == 403);
        CHECK(clinic.api("PATCH", "/alerts/rules/low_disk", R"({"enabled": false})", cashier)
                  .status == 403);
        CHECK(clinic.api("POST", "/alerts/1/acknowledge", "", cashier).status == 403);
    }

    TEST_CASE("a rule that stays below its threshold stays silent") {
        Watched clinic;
        clinic.set_up();
        clinic.operations.back_up(Reason::manual, Caller::inside("test"));
        clinic.look_for_minutes(10);
        CHECK(clinic.watch->alerts().open().empty());
        CHECK(clinic.times_heard("alert_raised") == 0);
    }
}

TEST_SUITE("every rule fires for real") {
    TEST_CASE("disk_failing: a refused fsync is told although nothing can be written") {
        FaultyDisk disk;
        Watched clinic;
        clinic.note();
        clinic.look();
        FaultyDisk::refuses_sync = true;
        CHECK_THROWS(clinic.note());
        clinic.look();
        clinic.look();
        FaultyDisk::refuses_sync = false;
        CHECK(clinic.is_raised(Rule::disk_failing));
        CHECK(clinic.watch->alerts().open()[0].id.value == 0);
        CHECK(clinic.times_heard("alert_raised") == 1);
    }

    TEST_CASE("database_error: a damaged page that a request meets") {
        Watched clinic;
        for (int i = 0; i < 300; ++i) clinic.note();
        clinic.database.writer().run_between([](Connection& connection) {
            connection.number("pragma wal_checkpoint(truncate)");
            return true;
        });
        const auto file = clinic.database.file();
        const auto size = fs::file_size(file);
        {
            std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
            for (std::uintmax_t at = 4096 * 2; at + 200 < size; at += 4096) {
                bytes.seekp(static_cast<std::streamoff>(at));
                bytes << std::string(200, '\xff');
            }
        }
        Dispatcher dispatcher(clinic.database, watched_routes(), [](auto&, auto&, auto&) {},
                              {.on_fault = [&](auto& id, auto& route, auto& said) {
                                  clinic.watch->errors().saw(
                                      "a request failed",
                                      {{"request_id", id}, {"route", route}, {"fault", said}});
                              }});
        const auto inside = Caller::inside("test");
        CHECK(dispatcher.answer_for(inside, "GET", "/api/v1/departments", "").status == 500);
        clinic.look();
        CHECK(clinic.is_raised(Rule::database_error));
    }

    TEST_CASE("slow_disk: commits that take long on average") {
        FaultyDisk disk;
        Watched clinic;
        clinic.set_threshold(Rule::slow_disk, 20);
        clinic.look();
        FaultyDisk::sync_milliseconds = 40;
        for (int i = 0; i < 5; ++i) clinic.note();
        FaultyDisk::sync_milliseconds = 0;
        clinic.look_for_minutes(1);
        CHECK(clinic.is_raised(Rule::slow_disk));
    }

    TEST_CASE("low_disk: a disk that is really full, until there is room again") {
        SmallDisk disk;
        if (!disk.mounted) {
            MESSAGE("not root: no small disk to fill");
            return;
        }
        Database database({.file = disk.folder.path / "clinic.db"});
        Operations operations(database, {});
        std::int64_t steady = 0;
        Watch::Settings settings;
        settings.steady = [&] { return steady; };
        Watch watch(database, operations, settings);
        database.write(Caller::inside("test"), [](Session& session) {
            change_rule(session, "low_disk", {.threshold = Whole<0, 1'000'000'000>{20}});
        });
        const auto low = [&] {
            watch.tick();
            const auto open = watch.alerts().open();
            return std::ranges::count(open, Rule::low_disk, &Alert::rule) > 0;
        };
        CHECK(!low());
        std::ofstream(disk.folder.path / "films") << std::string(20 << 20, 'x');
        CHECK(low());
    }

    TEST_CASE("wal_growth: a reader that never ends keeps the log from being written back") {
        Watched clinic;
        clinic.set_threshold(Rule::wal_growth, 1);
        clinic.look();
        clinic.database.read(Caller::inside("test"), [&](Session& reader) {
            reader.exists(R"sql(select 1 from departments)sql");
            for (int i = 0; i < 150; ++i) clinic.note();
            clinic.look();
            clinic.pass(minute);
            clinic.look();
            CHECK(clinic.is_raised(Rule::wal_growth));
        });
    }

    TEST_CASE("proof_failed: a backup whose history was changed behind the program's back") {
        Watched clinic;
        clinic.note();
        clinic.operations.back_up(Reason::manual, Caller::inside("test"));
        clinic.look();
        CHECK(!clinic.is_raised(Rule::proof_failed));
        clinic.damage_history();
        clinic.pass(second);
        clinic.operations.back_up(Reason::manual, Caller::inside("test"));
        clinic.look();
        CHECK(clinic.is_raised(Rule::proof_failed));
    }

    TEST_CASE("second_place: a stick that was pulled out a day ago") {
        Operations::Settings how;
        TemporaryFolder stick;
        how.second.folder = stick.path / "gone";
        Watched clinic(how);
        clinic.operations.back_up(Reason::manual, Caller::inside("test"));
        clinic.look();
        clinic.pass(27 * hour);
        clinic.look_for_minutes(6);
        CHECK(clinic.is_raised(Rule::second_place));
    }

    TEST_CASE("payment_webhook: calls with a wrong key, told for the provider they name") {
        providers::Settings secrets;
        secrets.payme =
            providers::Settings::Payme{.key = "the right key", .merchant_id = "", .checkout = ""};
        Watched clinic({}, {}, payment_routes(secrets));
        clinic.set_up();
        for (int i = 0; i < 3; ++i)
            clinic.ask(
                "POST", "/api/v1/webhooks/payme",
                R"({"jsonrpc": "2.0", "id": 1, "method": "CheckTransaction", "params": {}})");
        clinic.look();
        const auto open = clinic.watch->alerts().open();
        REQUIRE(std::ranges::count(open, Rule::payment_webhook, &Alert::rule) == 1);
        CHECK(std::ranges::find(open, Rule::payment_webhook, &Alert::rule)->subject == "payme");
    }

    TEST_CASE("unbooked_payment: one payment of Click's that nobody could book, and each anew") {
        providers::Settings secrets;
        secrets.click.emplace();
        secrets.click->secret = "click secret";
        Watched clinic({}, {}, payment_routes(secrets));
        clinic.set_up();
        const auto complete = [&](const std::string& trans) {
            const std::string time = "2026-03-02 09:00:00", amount = "150000";
            const auto sign = md5_hex(trans + "12click secret7" + "5" + amount + "1" + time);
            clinic.ask("POST", "/api/v1/webhooks/click",
                       "click_trans_id=" + trans +
                           "&service_id=12&click_paydoc_id=900&merchant_trans_id=7"
                           "&merchant_prepare_id=5&amount=150000&action=1&error=0&error_note=x"
                           "&sign_time=2026-03-02+09%3A00%3A00&sign_string=" +
                           sign);
        };
        clinic.look();
        CHECK_FALSE(clinic.is_raised(Rule::unbooked_payment));
        complete("888");
        clinic.look();
        const auto subjects = [&] {
            std::string all;
            for (const auto& one : clinic.watch->alerts().open())
                if (one.rule == Rule::unbooked_payment) all += one.subject + "; ";
            return all;
        };
        CHECK(subjects() == "click 888; ");
        complete("888");
        complete("889");
        clinic.look();
        CHECK(subjects() == "click 888; click 889; ");
        clinic.pass(8 * 24 * hour);
        clinic.look_for_minutes(5);
        CHECK(subjects().empty());
    }

    TEST_CASE("dead_letters: a message that nobody could deliver") {
        Watched clinic;
        clinic.database.write(Caller::inside("test"), [&](Session& session) {
            session.housekeeping([&] {
                messages::put(session, {.key = "k",
                                        .kind = "alert.raised",
                                        .to = {.address = "mailto:a@clinic.example"},
                                        .entity = "alert",
                                        .entity_id = 1,
                                        .due_at = session.now()});
                session.run(R"sql(update messages set status = 'dead')sql");
            });
        });
        clinic.look();
        CHECK(clinic.is_raised(Rule::dead_letters));
    }

    TEST_CASE("login_failures: somebody guesses") {
        Watched clinic;
        clinic.set_up();
        clinic.set_threshold(Rule::login_failures, 3);
        for (int i = 0; i < 3; ++i) {
            CHECK(clinic.try_sign_in("admin", "a wrong sentence").status == 401);
            clinic.pass(10 * second);
        }
        clinic.look();
        CHECK(clinic.is_raised(Rule::login_failures));
        clinic.look_for_minutes(20);
        CHECK(!clinic.is_raised(Rule::login_failures));
    }

    TEST_CASE("error_rate: too many requests fail") {
        Watched clinic;
        clinic.look();
        for (int i = 0; i < 90; ++i) clinic.operations.answers.count(1, 200, 500);
        clinic.look();
        CHECK(!clinic.is_raised(Rule::error_rate));
        for (int i = 0; i < 10; ++i) clinic.operations.answers.count(1, 500, 500);
        clinic.pass(minute);
        clinic.look();
        CHECK(clinic.is_raised(Rule::error_rate));
    }

    TEST_CASE("clock_jump: the clock goes otherwise than time does, or stands before the past") {
        Watched clinic;
        clinic.look();
        clinic.pass(hour);
        clinic.look();
        CHECK(!clinic.is_raised(Rule::clock_jump));
        clinic.wait(hour);  // the wall clock alone
        clinic.look();
        CHECK(clinic.is_raised(Rule::clock_jump));
        CHECK(clinic.value_of(Rule::clock_jump) == 3600);
        clinic.look_for_minutes(70);
        CHECK(!clinic.is_raised(Rule::clock_jump));
        clinic.note();
        clinic.wait(-48 * hour);
        clinic.start_watch();
        clinic.look();
        CHECK(clinic.is_raised(Rule::clock_jump));
    }

    TEST_CASE("certificate_expiry: one that ended, and one that cannot be read") {
        TemporaryFolder folder;
        Watch::Settings settings;
        settings.certificate = folder.path / "server.pem";
        Watched clinic({}, settings);
        clinic.now = Surroundings{}.now().value;  // the certificate goes by the real clock
        write_certificate(settings.certificate, 90 * 86400L);
        clinic.start_watch();
        clinic.look();
        CHECK(!clinic.is_raised(Rule::certificate_expiry));
        write_certificate(settings.certificate, -60);
        clinic.look();
        CHECK(clinic.is_raised(Rule::certificate_expiry));
        write_certificate(settings.certificate, 90 * 86400L);
        clinic.look_for_minutes(3);
        CHECK(!clinic.is_raised(Rule::certificate_expiry));
        std::ofstream(settings.certificate) << "no certificate";
        clinic.look();
        CHECK(clinic.is_raised(Rule::certificate_expiry));
    }
}
