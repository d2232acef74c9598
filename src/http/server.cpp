#include "http/server.h"
#include "http/front.h"
namespace clinic::http {

Server::Server(api::Service& service, const Settings& settings, Hooks hooks)
    : front_(std::make_unique<Front>(service, settings, std::move(hooks))) {}
Server::~Server() = default;

void Server::start() {
    front_->run();
}
unsigned Server::port(std::size_t endpoint) const {
    return front_->port(endpoint);
}
void Server::publish(std::vector<Event> events) {
    front_->hub().publish(std::move(events));
}
void Server::drop(std::string_view owner) {
    front_->hub().drop(std::string(owner));
}
void Server::reload_certificate() {
    if (auto* tls = front_->tls()) tls->reload();
}
void Server::stop() {
    front_->stop();
}
const Counters& Server::counters() const {
    return front_->counters();
}
}  // namespace clinic::http
