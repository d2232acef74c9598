#pragma once
#include <string>
namespace clinic {
/// Something that happened and that open screens want to know. Carries ids and states, never a
/// name or a phone: whoever hears it asks for the rest under their own permission.
struct Event {
    std::string topic;  // who listens: "queue", "patients", "display", ...
    std::string name;   // what happened: "ticket_called"
    std::string data;   // one line of JSON
};
}  // namespace clinic
