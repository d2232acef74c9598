#pragma once
#include <string>
#include <vector>
/// Requests that this server must refuse: each is what some other server or proxy would read in
/// another way, or what costs more than it may.
struct Malformed {
    const char* name;
    int status;
    std::string bytes;
};

/// What says twice, or wrongly, where a body ends.
inline std::vector<Malformed> malformed_lengths() {
    const std::string post = "POST /echo HTTP/1.1\r\nHost: x\r\n", get = "GET /fixed HTTP/1.1\r\n";
    return {
        {"two lengths", 400, post + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello"},
        {"the same length twice", 400,
         post + "Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello"},
        {"a list of lengths", 400, post + "Content-Length: 5, 5\r\n\r\nhello"},
        {"a signed length", 400, post + "Content-Length: +5\r\n\r\nhello"},
        {"a negative length", 400, post + "Content-Length: -1\r\n\r\n"},
        {"a hexadecimal length", 400, post + "Content-Length: 0x5\r\n\r\nhello"},
        {"a length with a tail", 400, post + "Content-Length: 5abc\r\n\r\nhello"},
        {"an empty length", 400, post + "Content-Length:\r\n\r\n"},
        {"a length past 64 bits", 413, post + "Content-Length: 99999999999999999999\r\n\r\n"},
        {"a body over the limit", 413, post + "Content-Length: 1048577\r\n\r\n"},
        {"chunks", 501, post + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
        {"length and chunks", 501,
         post + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0"},
        {"chunks and length", 501,
         post + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n"},
        {"an unknown coding", 501, post + "Transfer-Encoding: x\r\n\r\n"},
        {"chunks twice", 501,
         post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n"},
        {"chunks behind a blank", 400, post + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n"},
        {"chunks behind a tab", 501, post + "Transfer-Encoding:\tchunked\r\n\r\n0\r\n\r\n"},
        {"chunks in a GET", 501, get + "Host: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
        {"a compressed body", 415, post + "Content-Encoding: gzip\r\nContent-Length: 1\r\n\r\nx"},
        {"a GET with a body", 400, get + "Host: x\r\nContent-Length: 5\r\n\r\nhello"},
        {"a DELETE with a body", 400,
         "DELETE /fixed HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello"},
    };
}

/// What is wrong in a start line or a field.
inline std::vector<Malformed> malformed_heads() {
    using namespace std::string_literals;
    const std::string post = "POST /echo HTTP/1.1\r\nHost: x\r\n", get = "GET /fixed HTTP/1.1\r\n";
    std::string many = get + "Host: x\r\n";
    for (int i = 0; i < 64; ++i) many += "A: b\r\n";
    return {
        {"no Host", 400, get + "\r\n"},
        {"two Hosts", 400, get + "Host: x\r\nHost: y\r\n\r\n"},
        {"an empty Host", 400, get + "Host:\r\n\r\n"},
        {"a Host with a path", 400, get + "Host: x/y\r\n\r\n"},
        {"a folded line", 400, get + "Host: x\r\nA: b\r\n c\r\n\r\n"},
        {"bare line feeds", 400, "GET /fixed HTTP/1.1\nHost: x\n\n"},
        {"one bare line feed", 400, get + "Host: x\r\nA: b\nC: d\r\n\r\n"},
        {"a bare return", 400, get + "Host: x\r\nA: b\rC: d\r\n\r\n"},
        {"a NUL", 400, get + "Host: x\r\nA: b\0\r\n\r\n"s},
        {"a DEL", 400, get + "Host: x\r\nA: b\x7f\r\n\r\n"},
        {"a field without a name", 400, get + "Host: x\r\n: b\r\n\r\n"},
        {"a field without a colon", 400, get + "Host: x\r\nab\r\n\r\n"},
        {"a name that is no token", 400, get + "Host: x\r\nA(: b\r\n\r\n"},
        {"an empty line first", 505, "\r\n" + get + "Host: x\r\n\r\n"},
        {"HTTP/0.9", 505, "GET /fixed\r\n\r\n"},
        {"HTTP/2 in the clear", 505, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"},
        {"two blanks", 505, "GET  /fixed HTTP/1.1\r\nHost: x\r\n\r\n"},
        {"an unknown method", 501, "get /fixed HTTP/1.1\r\nHost: x\r\n\r\n"},
        {"TRACE", 501, "TRACE /fixed HTTP/1.1\r\nHost: x\r\n\r\n"},
        {"a tunnel", 501, "CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n"},
        {"another server's address", 400, "GET http://y/ HTTP/1.1\r\nHost: x\r\n\r\n"},
        {"a control in the target", 400, "GET /a\tb HTTP/1.1\r\nHost: x\r\n\r\n"},
        {"a fragment in the target", 400, "GET /a#b HTTP/1.1\r\nHost: x\r\n\r\n"},
        {"a target beyond ASCII", 400, "GET /\xd0\xb0 HTTP/1.1\r\nHost: x\r\n\r\n"},
        {"a target of 8 KB", 414,
         "GET /" + std::string(8192, 'a') + " HTTP/1.1\r\nHost: x\r\n\r\n"},
        {"a long target", 414, "GET /" + std::string(2048, 'a') + " HTTP/1.1\r\nHost: x\r\n\r\n"},
        {"a long field", 431, get + "Host: x\r\nA: " + std::string(17000, 'a')},
        {"many fields", 431, many + "\r\n"},
        {"an expectation", 417, post + "Expect: cake\r\nContent-Length: 1\r\n\r\n"},
        {"two expectations", 417,
         post + "Expect: 100-continue\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\nx"},
    };
}

inline std::vector<Malformed> malformed_requests() {
    auto all = malformed_lengths();
    for (auto& one : malformed_heads()) all.push_back(std::move(one));
    return all;
}
