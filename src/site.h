#pragma once
#include "api/dispatcher.h"
#include "core/embedded.h"
namespace clinic {

/// What a browser reaches: the embedded pages and their assets, and behind them the API. Puts the
/// security headers on every answer.
class Site : public api::Service {
public:
    Site(Dispatcher& dispatcher, std::span<const Embedded> files);
    api::Place place(std::string_view method, std::string_view path,
                     std::string_view query) const override;
    api::Answer answer(const api::Request& request) override;
    void answer_later(const api::Request& request, std::function<void(api::Ready)> done) override;

private:
    struct Asset {
        std::string_view plain, brotli, gzip;
        std::string type, etag;
        bool named_by_content = false, for_strangers = false;
    };
    const Asset* asset_at(std::string_view path) const;
    void open_to_strangers(std::string_view name);
    api::Answer answer_asset(const Asset& asset, const api::Request& request) const;

    Dispatcher& dispatcher_;
    std::unordered_map<std::string, Asset> assets_;
};
}  // namespace clinic
