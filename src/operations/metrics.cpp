#include "operations/metrics.h"
#include "core/version.h"
#include "platform/files.h"
namespace clinic::operations {
namespace {
/// Writes families in the order they are asked for.
class Text {
public:
    void family(std::string_view name, std::string_view type, std::string_view help) {
        name_ = name;
        (((out_ += "# HELP clinicd_") += name) += ' ') += help;
        ((((out_ += "\n# TYPE clinicd_") += name) += ' ') += type) += '\n';
    }
    /// `labels` with their braces, or nothing.
    template <class Number>
    void sample(Number value, std::string_view labels = {}, std::string_view ending = {}) {
        (((out_ += "clinicd_") += name_) += ending) += labels;
        out_ += ' ';
        if constexpr (std::is_floating_point_v<Number>)
            write_to(out_, static_cast<double>(value));
        else
            append_number(out_, static_cast<std::int64_t>(value));
        out_ += '\n';
    }
    template <class Number>
    void one(std::string_view name, std::string_view type, std::string_view help, Number value) {
        family(name, type, help);
        sample(value);
    }
    std::string take() { return std::move(out_); }

private:
    std::string out_;
    std::string_view name_;
};

double seconds(std::uint64_t microseconds) {
    return static_cast<double>(microseconds) / 1e6;
}

void add_answers(Text& text, const Answers& answers) {
    text.family("answers_total", "counter", "Answers to requests, by the status' first digit.");
    for (std::size_t digit = 1; digit < 6; ++digit)
        text.sample(answers.of_family(digit), "{status=\"" + std::to_string(digit) + "xx\"}");
    text.family("answer_seconds", "histogram", "From the whole request to its answer.");
    std::uint64_t so_far = 0;
    for (std::size_t i = 0; i < Answers::microsecond_limits.size(); ++i) {
        so_far += answers.in_bucket(i);
        text.sample(so_far, "{le=\"" + write(seconds(Answers::microsecond_limits[i])) + "\"}",
                    "_bucket");
    }
    so_far += answers.in_bucket(Answers::microsecond_limits.size());
    text.sample(so_far, "{le=\"+Inf\"}", "_bucket");
    text.sample(seconds(answers.total_microseconds()), {}, "_sum");
    text.sample(so_far, {}, "_count");
}

void add_front(Text& text, const FrontFigures& front) {
    text.one("connections", "gauge", "Open connections.", front.connections);
    text.one("event_streams", "gauge", "Screens that listen.", front.streams);
    text.one("connections_total", "counter", "Connections accepted.", front.accepted);
    text.one("refused_total", "counter", "Requests refused before they were whole.", front.refused);
    text.one("slow_turns_total", "counter", "Times a loop was held up for more than 5 ms.",
             front.slow_turns);
}

void add_writer(Text& text, const Writer& writer) {
    const auto& figures = writer.figures();
    text.one("writes_total", "counter", "Write transactions on disk.", figures.writes.load());
    text.one("write_batches_total", "counter", "Commits; each takes several writes along.",
             figures.batches.load());
    text.one("write_largest_batch", "gauge", "Most writes one commit took along.",
             figures.largest_batch.load());
    text.one("writes_waiting", "gauge", "Writes that wait for their turn.", writer.waiting());
    text.one("checkpoints_total", "counter", "Checkpoints of the write-ahead log.",
             figures.checkpoints.load());
    text.one("wal_pages", "gauge", "Pages in the write-ahead log.", figures.wal_pages.load());
    text.one("writer_failed", "gauge", "1: the disk refused an fsync, nothing is saved any more.",
             figures.failed ? 1 : 0);
}

void add_backups(Text& text, Instant now, const Operations& operations) {
    const auto newest = operations.newest_proven();
    text.family("backup_age_seconds", "gauge", "Age of the newest proven backup; none: NaN.");
    if (newest)
        text.sample((now.value - newest->made_at.value) / second);
    else
        text.sample(std::numeric_limits<double>::quiet_NaN());
    text.one("backup_bytes", "gauge", "Size of the newest proven backup.",
             newest ? newest->bytes : 0);
    text.one("backup_stale", "gauge", "1: no proven backup of the last 26 hours.",
             operations.stale(now) ? 1 : 0);
    text.one("backup_running", "gauge", "1 while one is being made.", operations.percent() ? 1 : 0);
}
}  // namespace

std::string metrics(Session& session, const Operations& operations) {
    Text text;
    text.family("build_info", "gauge", "The program that runs.");
    text.sample(1, "{version=\"" + std::string(program_version()) + "\"}");
    text.one("start_time_seconds", "gauge", "When it started, in seconds since 1970.",
             operations.started_at().value / second);
    add_answers(text, operations.answers);
    add_front(text, operations.settings().front());
    add_writer(text, operations.database().writer());
    add_backups(text, session.now(), operations);
    const auto open_sessions = session.value<std::int64_t>(
        R"sql(select count(*) from sessions where ended_at is null and expires_at > ?
              -- scans: the index of open ones holds only those
        )sql",
        session.now());
    text.one("sessions", "gauge", "People and screens signed in.", open_sessions.value_or(0));
    text.one("disk_free_bytes", "gauge", "Room on the database's disk.",
             platform::free_bytes(
                 std::filesystem::absolute(operations.database().file()).parent_path()));
    return text.take();
}
}  // namespace clinic::operations
