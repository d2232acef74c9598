#pragma once
#include "api/exchange.h"
namespace clinic {

/// What a phone or PC is told before it can trust the clinic's own certificate: a page of help in
/// three languages and the authority's certificate, over plain HTTP. Nothing else answers here.
class TrustPage : public api::Service {
public:
    /// The authority as PEM, and its fingerprint for people to compare.
    TrustPage(std::string authority, const std::string& fingerprint);
    api::Place place(std::string_view, std::string_view, std::string_view) const override {
        return api::Place::loop;
    }
    api::Answer answer(const api::Request& request) override;

private:
    std::string authority_, page_;
};
}  // namespace clinic
