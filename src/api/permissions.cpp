#include "api/permissions.h"
#include <map>
namespace clinic {

std::vector<Can> permissions_of(Role role) {
    using enum Can;
    switch (role) {
    case Role::admin: {
        std::vector<Can> all;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<Can>>([&](auto d) {
            if (d.value != anyone) all.push_back(d.value);
        });
        return all;
    }
    case Role::registrar:
        return {signed_in,        see_board,        see_patients,  edit_patients,
                archive_patients, create_duplicate, see_catalogue, see_queue,
                run_queue,        manage_queue,     see_diary,     book,
                override_booking, manage_checkin,   see_money,     charge,
                cancel_invoice,   see_messages,     restrict_chart};
    case Role::doctor:
        return {signed_in, see_board, see_patients, see_catalogue, see_queue,
                run_queue, see_diary, book,         charge,        break_glass};
    case Role::cashier:
        return {signed_in,    see_board, see_patients, see_catalogue,  see_queue,
                see_diary,    see_money, charge,       cancel_invoice, give_discount,
                take_payment, refund,    see_reports};
    case Role::lab:
        return {signed_in, see_board, see_patients, see_catalogue, see_queue, see_diary};
    case Role::display:
        return {signed_in, see_board};
    }
    return {};
}

std::uint64_t permission_bits(const std::vector<Role>& roles) {
    static const auto of_each = [] {
        std::map<Role, std::uint64_t> all;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<Role>>([&](auto d) {
            for (const auto can : permissions_of(d.value)) all[d.value] |= bit(can);
        });
        return all;
    }();
    std::uint64_t bits = 0;
    for (const auto role : roles) bits |= of_each.at(role);
    return bits;
}

std::vector<Can> permission_names(std::uint64_t bits) {
    std::vector<Can> names;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Can>>([&](auto d) {
        if (d.value != Can::anyone && (bits & bit(d.value))) names.push_back(d.value);
    });
    return names;
}
}  // namespace clinic
