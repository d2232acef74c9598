#pragma once
#include "billing/proof.h"
#include "db/audit.h"
#include "db/backup.h"
#include "db/files.h"
#include <iostream>

namespace clinic::testing {

/// One thing a client was told is done. What is kept depends on the kind; nothing else may differ
/// in the database later.
struct Acknowledged {
    enum class Kind { patient, ticket, cancelled_ticket, payment, refund };
    Kind kind{};
    std::int64_t id = 0, number = 0;  // on the card, the ticket, the receipt
    std::int64_t amount = 0;
    std::string name{};
    std::int64_t doctor = 0;   // whose numbers they are
    std::size_t position = 0;  // of the recorded disk, when it was acknowledged
};
using History = std::vector<Acknowledged>;

namespace history {
struct Stored {
    std::int64_t number = 0, amount = 0;
    std::string name{}, status{};
};
BOOST_DESCRIBE_STRUCT(Stored, (), (number, amount, name, status))

inline std::optional<Stored> stored(Session& session, const Acknowledged& one) {
    using Kind = Acknowledged::Kind;
    switch (one.kind) {
    case Kind::patient:
        return session.first<Stored>(R"sql(
                select number, 0 as amount, last_name as name, '' as status from patients
                where id = ?)sql",
                                     one.id);
    case Kind::ticket:
    case Kind::cancelled_ticket:
        return session.first<Stored>(R"sql(
                select number, 0 as amount, patient_name as name, status from tickets
                where id = ?)sql",
                                     one.id);
    case Kind::payment:
        return session.first<Stored>(R"sql(
                select receipt_number as number, amount_minor as amount, '' as name, '' as status
                from payments where id = ?)sql",
                                     one.id);
    case Kind::refund:
        return session.first<Stored>(R"sql(
                select receipt_number as number, amount_minor as amount, '' as name, '' as status
                from refunds where id = ?)sql",
                                     one.id);
    }
    return std::nullopt;
}
}  // namespace history

/// How many of those acknowledged up to that position are missing or changed; each is named.
inline std::size_t lost(Session& session, const History& history,
                        std::size_t up_to = static_cast<std::size_t>(-1)) {
    std::size_t lost = 0;
    for (const auto& one : history) {
        if (one.position > up_to) continue;
        const auto found = history::stored(session, one);
        const bool there =
            found && found->number == one.number && found->amount == one.amount &&
            found->name == one.name &&
            (one.kind != Acknowledged::Kind::cancelled_ticket || found->status == "cancelled");
        if (!there)
            std::cout << "lost: " << one.name << " id " << one.id << " number " << one.number
                      << "\n";
        lost += !there;
    }
    return lost;
}

/// What is wrong with the whole file: SQLite's integrity, relations, money, the audit chain.
inline std::string fault_in(Session& session) {
    const auto damage = integrity_faults(session);
    if (!damage.empty()) return damage.front();
    if (!orphans(session).empty()) return "orphans";
    if (const auto money = billing::money_fault(session)) return *money;
    return audit_fault(session).value_or("");
}

/// A look into a clinic's file, beside a running server or without one.
class Look {
public:
    explicit Look(const std::filesystem::path& file,
                  Connection::For purpose = Connection::For::reading)
        : environment_{.keys = *find_key(key_beside(file))}, connection_(file, purpose) {}
    Session& session() { return session_; }

private:
    Caller caller_ = Caller::inside("test");
    Environment environment_;
    Connection connection_;
    Session session_{connection_, caller_, environment_};
};
}  // namespace clinic::testing
