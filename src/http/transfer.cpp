#include "http/transfer.h"
#include "core/version.h"
#include <algorithm>
#include <cerrno>
#include <new>
#include <openssl/x509_vfy.h>
namespace clinic::http {
namespace {
constexpr std::chrono::milliseconds longest_connecting{10'000};

void begin_once() {
    static const CURLcode begun = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (begun != CURLE_OK) throw std::bad_alloc();
}

/// One part of the address; empty when there is none.
std::string part(CURLU* url, CURLUPart wanted) {
    char* found = nullptr;
    if (curl_url_get(url, wanted, &found, CURLU_DEFAULT_PORT) != CURLUE_OK) return {};
    const std::unique_ptr<char, decltype(&curl_free)> owned(found, curl_free);
    return owned.get();
}

std::string server_of(const std::string& url) {
    const std::unique_ptr<CURLU, decltype(&curl_url_cleanup)> parts(curl_url(), curl_url_cleanup);
    if (!parts || curl_url_set(parts.get(), CURLUPART_URL, url.c_str(), 0) != CURLUE_OK)
        throw OutgoingFault("bad-address",
                            "The address to send to is none. Write https://name/path, with "
                            "percent signs for blanks and other letters.",
                            false);
    return part(parts.get(), CURLUPART_HOST) + ":" + part(parts.get(), CURLUPART_PORT);
}

struct FreeMulti {
    void operator()(CURLM* multi) const { curl_multi_cleanup(multi); }
};

/// The exchange's end, or CURLE_ABORTED_BY_CALLBACK when somebody asked to stop.
CURLcode wait_for_end(CURLM* multi, const std::stop_token& stop) {
    constexpr int look_again = 1000;  // milliseconds; libcurl wakes by itself for its own times
    for (int running = 1; running != 0;) {
        if (stop.stop_requested()) return CURLE_ABORTED_BY_CALLBACK;
        if (curl_multi_perform(multi, &running) != CURLM_OK) return CURLE_OUT_OF_MEMORY;
        if (running != 0) curl_multi_poll(multi, nullptr, 0, look_again, nullptr);
    }
    int left = 0;
    const auto* message = curl_multi_info_read(multi, &left);
    return message != nullptr ? message->data.result : CURLE_OUT_OF_MEMORY;
}
}  // namespace

Transfer::Transfer(const std::string& url, const WayOut& way, std::chrono::milliseconds deadline)
    : server_(server_of(url)), way_(way) {
    begin_once();
    easy_.reset(curl_easy_init());
    if (!easy_) throw std::bad_alloc();
    set(CURLOPT_ERRORBUFFER, said_);
    set(CURLOPT_URL, url.c_str());
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_TIMEOUT_MS, static_cast<long>(deadline.count()));
    set(CURLOPT_CONNECTTIMEOUT_MS,
        static_cast<long>(std::min(deadline, longest_connecting).count()));
    set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    set(CURLOPT_SSL_VERIFYPEER, 1L);
    set(CURLOPT_SSL_VERIFYHOST, 2L);
    if (!way.authorities.empty()) {
        set(CURLOPT_CAINFO, way.authorities.c_str());
        set(CURLOPT_CAPATH, static_cast<const char*>(nullptr));
    }
    // Only what the settings say: a variable of somebody's shell must not lead mail elsewhere.
    set(CURLOPT_PROXY, way.proxy.c_str());
    // A name server that does not answer must not hold up the end of the program.
    set(CURLOPT_QUICK_EXIT, 1L);
    set(CURLOPT_USERAGENT, ("clinicd/" + std::string(program_version())).c_str());
}

void Transfer::add(CURLoption option, const std::string& line) {
    auto at = std::find_if(lists_.begin(), lists_.end(),
                           [&](const auto& one) { return one.first == option; });
    if (at == lists_.end()) at = lists_.emplace(lists_.end(), option, nullptr);
    auto* longer = curl_slist_append(at->second.get(), line.c_str());
    if (longer == nullptr) throw std::bad_alloc();
    (void)at->second.release();
    at->second.reset(longer);
    set(option, longer);
}

CURLcode Transfer::run(std::stop_token stop) {
    const std::unique_ptr<CURLM, FreeMulti> multi(curl_multi_init());
    if (!multi || curl_multi_add_handle(multi.get(), easy_.get()) != CURLM_OK)
        throw std::bad_alloc();
    CURLcode ended{};
    {
        const std::stop_callback wake(stop, [&] { curl_multi_wakeup(multi.get()); });
        ended = wait_for_end(multi.get(), stop);
    }
    curl_multi_remove_handle(multi.get(), easy_.get());
    return ended;
}

// Once a byte of the request went out, nobody knows what the far side made of it.
bool Transfer::maybe_done() const {
    return about<long>(CURLINFO_REQUEST_SIZE) > 0 || about<curl_off_t>(CURLINFO_SIZE_UPLOAD_T) > 0;
}

OutgoingFault Transfer::certificate_fault() const {
    switch (about<long>(CURLINFO_SSL_VERIFYRESULT)) {
    case X509_V_ERR_CERT_HAS_EXPIRED:
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return {"certificate-expired",
                "The certificate of " + server_ +
                    " is not valid today. Look at this computer's clock; if it is right, "
                    "whoever runs the server must renew the certificate.",
                false};
    case X509_V_OK:
    case X509_V_ERR_UNSPECIFIED:  // libcurl's own word for a name that does not fit
    case X509_V_ERR_HOSTNAME_MISMATCH:
    case X509_V_ERR_IP_ADDRESS_MISMATCH:
        return {"certificate-name",
                "The certificate of " + server_ +
                    " is for another name. Write the address with the name that stands in "
                    "the certificate.",
                false};
    default:
        return {"certificate-unknown",
                "The certificate of " + server_ +
                    " was made by nobody this computer knows. Install the package "
                    "ca-certificates, or give the company's own authority as "
                    "OUTGOING_CA_FILE.",
                false};
    }
}

/// Why no conversation came about.
OutgoingFault Transfer::connecting_fault(CURLcode code) const {
    if (code == CURLE_UNSUPPORTED_PROTOCOL || code == CURLE_URL_MALFORMAT)
        return {"bad-address", "The address to send to must begin with https:// or http://.",
                false};
    if (code != CURLE_COULDNT_CONNECT)
        return {"name-not-found",
                "Nobody knows the name of " + (way_.proxy.empty() ? server_ : "the proxy") +
                    ". Check how it is written, and this computer's internet connection.",
                false};
    if (about<long>(CURLINFO_OS_ERRNO) == ECONNREFUSED)
        return {"refused",
                "Nobody listens at " + server_ +
                    ". Check the name and port; the server may be switched off.",
                false};
    return {"unreachable",
            server_ +
                " cannot be reached. Check this computer's internet connection and whether "
                "a firewall lets it out.",
            false};
}

/// Why nothing could be said in secret.
OutgoingFault Transfer::encryption_fault(CURLcode code) const {
    if (code == CURLE_PEER_FAILED_VERIFICATION) return certificate_fault();
    if (code == CURLE_SSL_CACERT_BADFILE)
        return {"tls",
                "The certificates in " +
                    (way_.authorities.empty() ? "/etc/ssl/certs" : way_.authorities.string()) +
                    " cannot be read. Install the package ca-certificates, or mend "
                    "OUTGOING_CA_FILE.",
                false};
    return {"tls",
            server_ +
                " offers no encryption this computer accepts (TLS 1.2 or newer). Check the "
                "port; the server may speak without encryption there.",
            false};
}

OutgoingFault Transfer::fault(CURLcode code) const {
    switch (code) {
    case CURLE_ABORTED_BY_CALLBACK:
        return {"stopped", "The server stops; it goes on after the next start.", maybe_done()};
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_URL_MALFORMAT:
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_COULDNT_CONNECT:
        return connecting_fault(code);
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_USE_SSL_FAILED:
        return encryption_fault(code);
    case CURLE_OPERATION_TIMEDOUT:
        return {"timed-out",
                server_ +
                    " did not answer in time. It may be busy, or a firewall swallows the "
                    "connection.",
                maybe_done()};
    case CURLE_WRITE_ERROR:
        return {"too-large", server_ + " answered more than was asked for.", true};
    default:
        return {"cut-off",
                server_ + " broke the connection off (" + curl_easy_strerror(code) + ").",
                maybe_done()};
    }
}
}  // namespace clinic::http
