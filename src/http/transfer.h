#pragma once
#include "http/outgoing.h"
#include <memory>
#include <curl/curl.h>
namespace clinic::http {

/// One exchange of libcurl's with a server outside: the options both kinds share, the waiting, and
/// what a fault means. Lives on one thread.
class Transfer {
public:
    Transfer(const std::string& url, const WayOut& way, std::chrono::milliseconds deadline);
    Transfer(const Transfer&) = delete;

    template <class Value>
    void set(CURLoption option, Value value) {
        curl_easy_setopt(easy_.get(), option, value);
    }
    /// Adds to a list that libcurl reads during the exchange.
    void add(CURLoption option, const std::string& line);
    /// Runs it to its end, or until `stop` asks for another one. Nothing when it came through.
    CURLcode run(std::stop_token stop);
    template <class Value>
    Value about(CURLINFO what) const {
        Value value{};
        curl_easy_getinfo(easy_.get(), what, &value);
        return value;
    }
    /// What went wrong, for the admin.
    OutgoingFault fault(CURLcode code) const;
    /// "name:port", as sentences call the server.
    const std::string& server() const { return server_; }

private:
    struct FreeEasy {
        void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
    };
    struct FreeList {
        void operator()(curl_slist* list) const { curl_slist_free_all(list); }
    };
    OutgoingFault connecting_fault(CURLcode code) const;
    OutgoingFault encryption_fault(CURLcode code) const;
    OutgoingFault certificate_fault() const;
    bool maybe_done() const;

    std::unique_ptr<CURL, FreeEasy> easy_;
    std::vector<std::pair<CURLoption, std::unique_ptr<curl_slist, FreeList>>> lists_;
    std::string server_;
    const WayOut& way_;
    char said_[CURL_ERROR_SIZE] = "";
};
}  // namespace clinic::http
