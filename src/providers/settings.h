#pragma once
#include "core/shape.h"
namespace clinic::providers {

enum class Provider { payme, click, hmac };
BOOST_DESCRIBE_ENUM(Provider, payme, click, hmac)

/// May a provider take money back after it reached an invoice? Payme asks for a cancellation; what
/// was given cannot be returned. `unless_completed`: yes, until a visit of the invoice is over.
enum class Takeback { unless_completed, always, never };
BOOST_DESCRIBE_ENUM(Takeback, unless_completed, always, never)

/// Which providers are switched on, and how they know this clinic. Secrets come from files; nothing
/// of them is ever written anywhere. One copy, fixed at the start, lent to the routes.
struct Settings {
    struct Payme {
        std::string key;          // the cashbox's key, "Paycom:<key>" in its calls
        std::string merchant_id;  // the cashbox's id; without it there are no checkout links
        std::string checkout;     // where the patient pays
        Takeback takeback = Takeback::unless_completed;
    };
    struct Click {
        std::string secret;       // SECRET_KEY
        std::string service_id;   // set: calls for another service are refused
        std::string merchant_id;  // with service_id: there are checkout links
        std::string checkout;
    };
    struct Hmac {
        std::string secret;
    };
    std::optional<Payme> payme{};
    std::optional<Click> click{};
    std::optional<Hmac> hmac{};
};
}  // namespace clinic::providers
