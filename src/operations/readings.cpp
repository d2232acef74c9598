#include "operations/readings.h"
#include "core/certificate.h"
#include "platform/files.h"
#include "platform/log.h"
#include "providers/journal.h"
namespace clinic::operations {
namespace fs = std::filesystem;
namespace {
constexpr std::int64_t stretch = 5 * minute, sign_in_stretch = 15 * minute, day = 24 * hour;
constexpr std::int64_t mebibyte = 1 << 20, jump_is_told = hour, letters_count = 7 * day,
                       money_counts = 7 * day;
// Fewer answers than these say nothing about their share of failures.
constexpr std::uint64_t enough_answers = 20, enough_failures = 5, enough_commits = 3;

/// Runs `measure`. False when it failed: then `rules` stay as they are known to be.
template <class Measure>
bool measured(std::vector<Reading>& out, std::initializer_list<Rule> rules, Measure measure) try {
    measure();
    return true;
} catch (const std::exception& fault) {
    platform::log(platform::Level::debug, "a rule cannot be measured", {{"fault", fault.what()}});
    for (const auto rule : rules) out.push_back({.rule = rule, .measured = false});
    return false;
}

std::int64_t hours_since(Instant then, Instant now) {
    return (now.value - then.value) / hour;
}

void sign_ins(Session& session, std::vector<Reading>& out) {
    const auto refused =
        session.value<std::int64_t>(R"sql(
        select count(*) from audit_entries where action = 'session.refused' and at >= ?
    )sql",
                                    Instant{session.now().value - sign_in_stretch});
    out.push_back({Rule::login_failures, refused.value_or(0)});
}

void letters(Session& session, std::vector<Reading>& out) {
    const auto dead = session.value<std::int64_t>(R"sql(
        select count(*) from messages where status = 'dead' and due_at >= ?
    )sql",
                                                  Instant{session.now().value - letters_count});
    out.push_back({Rule::dead_letters, dead.value_or(0)});
}

// Refusals by the provider's own rules (a patient mistyped an amount) are no failure.
void webhooks(Session& session, std::vector<Reading>& out) {
    for (const auto& one : providers::failed_calls(session, {session.now().value - hour}))
        out.push_back({Rule::payment_webhook, one.strangers + one.failed,
                       std::string(name_of(one.provider))});
}

// Each of its own: seeing to one says nothing of the next.
void unbooked_payments(Session& session, std::vector<Reading>& out) {
    for (const auto& one : providers::unbooked(session, {session.now().value - money_counts}))
        out.push_back(
            {Rule::unbooked_payment, 1, std::string(name_of(one.provider)) + " " + one.reference});
}

// The program may have been down while the clock went wrong.
void clock_before_last_entry(Session& session, std::vector<Reading>& out) {
    const auto last =
        session.value<Instant>(R"sql(select at from audit_entries order by id desc limit 1)sql");
    if (last && last->value > session.now().value)
        out.push_back({Rule::clock_jump, (last->value - session.now().value) / second});
}
}  // namespace

Readings::Readings(Database& database, const Operations& operations, const Errors& errors,
                   fs::path certificate, Steady steady)
    : database_(database),
      operations_(operations),
      errors_(errors),
      certificate_(std::move(certificate)),
      steady_(std::move(steady)) {}

std::vector<Reading> Readings::take() {
    const auto now = database_.environment()->surroundings.now();
    std::vector<Reading> out;
    from_program(out, now);
    from_stretch(out, now);
    measured(out, {Rule::low_disk, Rule::wal_growth}, [&] { from_disk(out); });
    // Backups that cannot be seen are none.
    if (!measured(out, {Rule::proof_failed, Rule::second_place}, [&] { from_backups(out, now); }))
        out.push_back({Rule::backup_stale, kind_of(Rule::backup_stale).most});
    measured(out, {Rule::certificate_expiry}, [&] { from_certificate(out, now); });
    const bool answered =
        measured(out,
                 {Rule::login_failures, Rule::dead_letters, Rule::payment_webhook,
                  Rule::unexpected_error, Rule::clock_jump, Rule::unbooked_payment},
                 [&] { from_database(out); });
    unanswered_ = answered ? 0 : unanswered_ + 1;
    if (!answered) out.push_back({Rule::database_error, unanswered_});
    return out;
}

void Readings::from_program(std::vector<Reading>& out, Instant now) {
    out.push_back({Rule::disk_failing, database_.writer().figures().failed ? 1 : 0});
    out.push_back({Rule::database_error, errors_.of_database_since({now.value - hour})});
    out.push_back({Rule::clock_jump, clock_jump(now)});
    const auto newest = operations_.newest_proven();
    // None at all is older than any threshold; its patience covers the first start.
    out.push_back({Rule::backup_stale,
                   newest ? hours_since(newest->made_at, now) : kind_of(Rule::backup_stale).most});
}

void Readings::from_disk(std::vector<Reading>& out) const {
    const auto file = fs::absolute(database_.file());
    const auto room = platform::free_bytes(file.parent_path());
    out.push_back({Rule::low_disk, static_cast<std::int64_t>(room) / mebibyte});
    std::error_code missing;
    const auto wal = fs::file_size(fs::path(file) += "-wal", missing);
    out.push_back({Rule::wal_growth, missing ? 0 : static_cast<std::int64_t>(wal) / mebibyte});
}

void Readings::from_backups(std::vector<Reading>& out, Instant now) const {
    const auto backups = operations_.folder().list();
    const bool unproven = !backups.empty() && backups.front().fault;
    out.push_back({Rule::proof_failed, unproven ? 1 : 0});
    const auto& second = operations_.second_place();
    if (!second.wanted()) return;
    // Not since the start: a computer that is off at night starts anew every day.
    auto waits_since = second.state().arrived_at;
    if (!waits_since)
        for (const auto& one : backups)  // the newest first
            if (one.proven_at) waits_since = one.made_at;
    out.push_back({Rule::second_place, waits_since ? hours_since(*waits_since, now) : 0});
}

void Readings::from_certificate(std::vector<Reading>& out, Instant now) const {
    if (certificate_.empty()) return;
    const auto ends = certificate_ends_at(certificate_);
    // One that cannot be read serves nobody after the next start: as good as ended.
    out.push_back({Rule::certificate_expiry, ends ? (ends->value - now.value) / day : 0});
}

void Readings::from_database(std::vector<Reading>& out) {
    database_.read(Caller::inside("system"), [&](Session& session) {
        sign_ins(session, out);
        letters(session, out);
        webhooks(session, out);
        unbooked_payments(session, out);
        clock_before_last_entry(session, out);
        out.push_back(
            {Rule::unexpected_error, open_errors_since(session, {session.now().value - hour})});
    });
}

void Readings::from_stretch(std::vector<Reading>& out, Instant now) {
    const auto sum = operations_.answers.sum();
    const auto& commits = database_.writer().figures().commit_microseconds;
    const Counted latest{now, sum.answers, sum.failures, commits.total(), commits.sum()};
    while (!stretch_.empty() &&
           (now.value - stretch_.front().at.value > stretch || now < stretch_.front().at))
        stretch_.pop_front();
    const auto earliest = stretch_.empty() ? latest : stretch_.front();
    stretch_.push_back(latest);
    if (const auto answers = latest.answers - earliest.answers; answers >= enough_answers) {
        const auto failures = latest.failures - earliest.failures;
        const auto percent = failures < enough_failures ? 0 : failures * 100 / answers;
        out.push_back({Rule::error_rate, static_cast<std::int64_t>(percent)});
    }
    if (const auto count = latest.commits - earliest.commits; count >= enough_commits) {
        const auto took = latest.commit_microseconds - earliest.commit_microseconds;
        out.push_back({Rule::slow_disk, static_cast<std::int64_t>(took / count / 1000)});
    }
}

// How far the wall clock went otherwise than time did, as long as it is worth telling.
std::int64_t Readings::clock_jump(Instant now) {
    const auto steady = steady_();
    if (clocks_) {
        const auto apart =
            std::abs((now.value - clocks_->second.value) - (steady - clocks_->first)) / second;
        if (apart >= kind_of(Rule::clock_jump).least) {
            jump_seconds_ = apart;
            jumped_at_ = steady;
        }
    }
    clocks_.emplace(steady, now);
    if (steady - jumped_at_ > jump_is_told) jump_seconds_ = 0;
    return jump_seconds_;
}
}  // namespace clinic::operations
