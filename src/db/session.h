#pragma once
#include "core/event.h"
#include "core/keys.h"
#include "core/surroundings.h"
#include "db/caller.h"
#include "db/connection.h"
#include <atomic>
namespace clinic {

/// What the clinic is, as far as every room needs it. Loaded from the table `clinic`.
struct ClinicFacts {
    std::string name{};
    TimeZone zone = TimeZone::load("UTC");
    std::string language = "en", currency = "UZS", country_code = "998";
};

/// What stays the same from one transaction to the next.
struct Environment {
    Surroundings surroundings{};
    Keys keys;
    std::shared_ptr<const ClinicFacts> clinic = std::make_shared<ClinicFacts>();
};

/// Replaced as a whole when the clinic's facts change; a transaction keeps the one it began with.
using CurrentEnvironment = std::atomic<std::shared_ptr<const Environment>>;

/// Bytes in a BLOB column: digests and tokens.
struct Blob {
    std::string value;
};

/// Who is asking, and the transaction their request runs in. Lives on one thread.
class Session {
public:
    Session(Connection& connection, const Caller& caller, const Environment& environment)
        : connection_(connection),
          caller_(caller),
          environment_(environment),
          now_(environment.surroundings.now()) {}
    Session(const Session&) = delete;

    const Caller& caller() const { return caller_; }
    /// One moment for the whole transaction.
    Instant now() const { return now_; }
    Day today() const { return clinic().zone.day_of(now_); }
    const ClinicFacts& clinic() const { return *environment_.clinic; }
    const Keys& keys() const { return environment_.keys; }
    std::string random(std::size_t bytes) const { return environment_.surroundings.random(bytes); }
    const std::string& public_origin() const { return environment_.surroundings.public_origin; }

    /// Every row, mapped by member name.
    template <Described Row, class... Args>
    std::vector<Row> all(Sql sql, const Args&... args) {
        Running query(*this, sql, args...);
        std::vector<Row> rows;
        while (query.step()) rows.push_back(query.template row<Row>());
        return rows;
    }
    template <Described Row, class... Args>
    std::optional<Row> first(Sql sql, const Args&... args) {
        Running query(*this, sql, args...);
        if (!query.step()) return std::nullopt;
        return query.template row<Row>();
    }
    /// The first column of the first row, or nothing when there is no row or it is null.
    template <class Value, class... Args>
    std::optional<Value> value(Sql sql, const Args&... args) {
        Running query(*this, sql, args...);
        std::optional<Value> out;
        if (query.step()) query.load_first(out);
        return out;
    }
    template <class... Args>
    bool exists(Sql sql, const Args&... args) {
        return Running(*this, sql, args...).step();
    }
    /// Runs a statement that yields no rows; answers how many rows it changed.
    template <class... Args>
    int run(Sql sql, const Args&... args) {
        Running query(*this, sql, args...);
        while (query.step()) {
        }
        return connection_.database.getChanges();
    }

    /// Inserts one row and answers its id. "returning" would fill a table of its own first.
    template <class... Args>
    std::int64_t insert(Sql sql, const Args&... args) {
        run(sql, args...);
        return connection_.database.getLastInsertRowid();
    }
    /// What `make` answers, or answered before when no commit has changed since what it read from.
    /// `key` begins with a name of its own; `room` says how many bytes it takes.
    template <class Make, class Room>
    auto remembered(MemoryOf kind, const std::string& key, Make make, Room room)
        -> std::shared_ptr<const std::invoke_result_t<Make&>> {
        using Value = std::invoke_result_t<Make&>;
        if (memory_)
            if (auto found = memory_->find<Value>(kind, key, wrote_, read_)) return found;
        const auto personal_before = std::exchange(personal_, false);
        const auto read_before = std::exchange(read_, Tables{}.set(table_number("clinic")));
        auto made = std::make_shared<const Value>(make());
        // What this transaction changed itself is nobody else's yet.
        if (memory_ && !personal_ && (read_ & wrote_).none())
            memory_->keep(kind, key, made, room(*made), read_, as_of_);
        read_ |= read_before;
        personal_ |= personal_before;
        return made;
    }
    /// What is read from here on depends on who asks or on the hour: nothing `remembered` makes of
    /// it is kept.
    void depends_on_caller() { personal_ = true; }
    /// Lets the transaction use what is remembered. `as_of` was taken before it began; `wrote`
    /// is what others changed in it already.
    void use(Memory& memory, Memory::Moment as_of, const Tables& wrote = {}) {
        memory_ = &memory;
        as_of_ = as_of;
        wrote_ = wrote;
    }
    /// The tables this transaction changed, with those that `use` was told of.
    const Tables& wrote() const { return wrote_; }

    /// Told to open screens once the transaction is on disk.
    void announce(Event event) { events_.push_back(std::move(event)); }
    /// Ends this session's event streams once the transaction is on disk.
    void drop_streams(SessionId of) { dropped_.push_back(of); }
    /// The table `clinic` changed: everyone gets the new facts once it is on disk.
    void clinic_changed() { clinic_changed_ = true; }
    /// Writes the audit row of this change (db/audit.h). A transaction that changed something
    /// without one is refused as a bug.
    template <class Before, class After>
    void record(std::string_view action, std::string_view entity, std::int64_t id,
                const Before& before, const After& after) {
        record_json(action, entity, id, write(before), write(after));
    }
    void record(std::string_view action, std::string_view entity, std::int64_t id) {
        record_json(action, entity, id, "null", "null");
    }
    void record_json(std::string_view action, std::string_view entity, std::int64_t id,
                     const std::string& before, const std::string& after);
    /// For the program's own bookkeeping (last seen, throttling), which is nobody's act: needs no
    /// audit row.
    template <class F>
    void housekeeping(F&& work) {
        const auto before = connection_.database.getTotalChanges();
        work();
        unaudited_ += connection_.database.getTotalChanges() - before;
    }
    /// What was kept so far (that somebody was seen) may stay when the rest is refused.
    void let_stand() { standing_ = unaudited_; }
    int standing() const { return standing_; }
    /// True when something changed that no audit row tells of.
    bool owes_audit(int changes) const { return !recorded_ && changes != unaudited_; }
    bool may_write() const { return connection_.purpose == Connection::For::writing; }

    std::vector<Event>& events() { return events_; }
    const std::vector<SessionId>& dropped() const { return dropped_; }
    bool has_changed_clinic() const { return clinic_changed_; }
    Connection& connection() { return connection_; }

private:
    template <class T>
    static void bind(Statement& s, int at, const T& v) {
        if constexpr (optional_v<T>) {
            if (v)
                bind(s, at, *v);
            else
                s.bind_null(at);
        } else if constexpr (std::is_same_v<T, Blob>)
            s.bind_blob(at, v.value);
        else if constexpr (DescribedEnum<T>)
            s.bind_text(at, name_of(v));
        else if constexpr (std::is_same_v<T, bool>)
            s.bind(at, std::int64_t{v});
        else if constexpr (requires { v.value; })
            bind(s, at, v.value);
        else if constexpr (std::is_convertible_v<T, std::string_view>)
            s.bind_text(at, v);
        else if constexpr (std::is_floating_point_v<T>)
            s.bind(at, static_cast<double>(v));
        else
            s.bind(at, static_cast<std::int64_t>(v));
    }
    template <class T>
    static void load(const Statement& s, int at, T& out) {
        if constexpr (optional_v<T>) {
            if (s.is_null(at))
                out.reset();
            else
                load(s, at, out.emplace());
        } else if constexpr (DescribedEnum<T>) {
            const auto* name = s.text(at);
            const auto found = enumerator<T>(name ? name : "");
            if (!found) throw std::runtime_error(std::string("unknown value in ") + s.name(at));
            out = *found;
        } else if constexpr (list_v<T>) {
            // A list inside a row comes as JSON, made by json_group_array.
            const auto text = s.bytes(at);
            if (text.empty() || text == "[]") return;
            Faults faults;
            read_into(out, json::parse(text), "#", faults);
            if (!faults.empty()) throw std::runtime_error("a stored list is damaged");
        } else if constexpr (std::is_same_v<T, std::string>)
            out = s.bytes(at);
        else if constexpr (std::is_same_v<T, bool>)
            out = s.integer(at) != 0;
        else if constexpr (std::is_floating_point_v<T>)
            out = s.real(at);
        else if constexpr (std::is_integral_v<T>)
            out = static_cast<T>(s.integer(at));
        else
            load(s, at, out.value);
    }

    template <class Row>
    static constexpr char type_mark = 0;

    /// A statement in use; finished at the end, so that it never keeps a snapshot open.
    class Running {
    public:
        template <class... Args>
        Running(Session& session, Sql sql, const Args&... args)
            : prepared_(session.connection_.prepared(sql)) {
            session.read_ |= prepared_.reads;
            session.wrote_ |= prepared_.writes;
            int at = 0;
            (bind(prepared_.statement, ++at, args), ...);
        }
        ~Running() { prepared_.statement.finish(); }
        Running(const Running&) = delete;
        bool step() { return prepared_.statement.step(); }
        template <class T>
        void load_first(T& out) {
            load(prepared_.statement, 0, out);
        }
        template <class Row>
        Row row() {
            auto& columns = prepared_.columns;
            if (prepared_.row_type != &type_mark<Row>) {
                columns.clear();
                each_member<Row>(
                    [&](auto m) { columns.push_back(prepared_.statement.column_at(m.name)); });
                prepared_.row_type = &type_mark<Row>;
            }
            Row out{};
            auto at = columns.begin();
            each_member<Row>([&](auto m) { load(prepared_.statement, *at++, out.*m.pointer); });
            return out;
        }

    private:
        Connection::Prepared& prepared_;
    };

    Connection& connection_;
    const Caller& caller_;
    const Environment& environment_;
    Instant now_;
    std::vector<Event> events_{};
    std::vector<SessionId> dropped_{};
    Memory* memory_ = nullptr;
    Memory::Moment as_of_ = 0;
    Tables read_{}, wrote_{};
    bool recorded_ = false, clinic_changed_ = false, personal_ = false;
    int unaudited_ = 0, standing_ = 0;
};
}  // namespace clinic
