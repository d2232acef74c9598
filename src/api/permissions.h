#pragma once
#include "core/shape.h"
#include "db/caller.h"
namespace clinic {

/// What a route asks for. Every route names exactly one; what is not named is refused.
enum class Can {
    anyone,     // also without a session
    signed_in,  // any session: one's own account
    see_board,
    see_patients,
    edit_patients,
    archive_patients,
    create_duplicate,
    see_catalogue,
    edit_catalogue,
    see_queue,
    run_queue,
    manage_queue,
    see_diary,
    book,
    override_booking,
    edit_schedules,
    manage_checkin,
    see_money,
    charge,
    cancel_invoice,
    give_discount,
    take_payment,
    refund,
    refund_any,
    manage_money,
    see_reports,
    see_messages,
    manage_messages,
    break_glass,
    restrict_chart,
    export_patient,
    erase_patient,
    manage_users,
    manage_clinic,
    see_audit,
    manage_backups,
    see_system
};
BOOST_DESCRIBE_ENUM(Can, anyone, signed_in, see_board, see_patients, edit_patients,
                    archive_patients, create_duplicate, see_catalogue, edit_catalogue, see_queue,
                    run_queue, manage_queue, see_diary, book, override_booking, edit_schedules,
                    manage_checkin, see_money, charge, cancel_invoice, give_discount, take_payment,
                    refund, refund_any, manage_money, see_reports, see_messages, manage_messages,
                    break_glass, restrict_chart, export_patient, erase_patient, manage_users,
                    manage_clinic, see_audit, manage_backups, see_system)

enum class Role { admin, registrar, doctor, cashier, lab, display };
BOOST_DESCRIBE_ENUM(Role, admin, registrar, doctor, cashier, lab, display)

/// What a role may do. A user with several roles may do all that any of them may.
std::vector<Can> permissions_of(Role role);
std::uint64_t permission_bits(const std::vector<Role>& roles);
std::vector<Can> permission_names(std::uint64_t bits);

constexpr std::uint64_t bit(Can can) {
    return std::uint64_t{1} << static_cast<unsigned>(can);
}
inline bool may(const Caller& caller, Can can) {
    return can == Can::anyone || (caller.permissions & bit(can)) != 0;
}
}  // namespace clinic
