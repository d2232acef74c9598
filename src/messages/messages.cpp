#include "messages/messages.h"
#include "messages/devices.h"
#include "messages/lists.h"
#include "messages/settings.h"
#include "messages/templates.h"
namespace clinic::messages {

Routes routes() {
    using enum Can;
    return {
        route("GET", "/messages", see_messages, list, "Messages, the newest first"),
        route("GET", "/messages/overview", see_messages, overview, "How each way fares").slow(),
        route("POST", "/messages/test", manage_messages, put_test, "Send a test message"),
        route("GET", "/messages/{id}", see_messages, find, "One message and every attempt"),
        route("POST", "/messages/{id}/resend", manage_messages, resend, "Try a message again"),
        route("POST", "/messages/{id}/cancel", manage_messages, cancel_one, "Take a message back"),
        route("GET", "/message-templates", see_messages, templates, "The texts of messages"),
        route("PUT", "/message-templates/{kind}/{language}", manage_messages, change_template,
              "Choose a text"),
        route("DELETE", "/message-templates/{kind}/{language}", manage_messages, reset_template,
              "Back to the program's own text"),
        route("POST", "/message-templates/{kind}/preview", see_messages, preview,
              "A text with values put in"),
        route("GET", "/message-settings", see_messages, settings, "When patients are not woken"),
        route("PATCH", "/message-settings", manage_messages, change_settings,
              "Set the quiet hours"),
        route("GET", "/devices", signed_in, devices, "The caller's own devices"),
        route("POST", "/devices", signed_in, register_device, "Register a device for push"),
        route("DELETE", "/devices/{id}", signed_in, remove_device, "Take a device off"),
    };
}
}  // namespace clinic::messages
