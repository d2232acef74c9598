#pragma once
#include "test_house.h"

namespace clinic::testing {
/// What the house answers to a GET, as it goes over the wire: for tables, sheets and pages.
inline api::Answer document(House& house, const std::string& path, const std::string& token) {
    const auto bearer = "Bearer " + token;
    const std::vector<api::Field> fields{{"host", "127.0.0.1:8080"}, {"authorization", bearer}};
    const auto mark = path.find('?');
    const auto where = "/api/v1" + path.substr(0, mark);
    const auto query = mark == path.npos ? "" : path.substr(mark + 1);
    return house.dispatcher.answer({.method = "GET",
                                    .path = where,
                                    .query = query,
                                    .body = {},
                                    .remote_address = "10.0.0.7",
                                    .fields = fields});
}
}  // namespace clinic::testing
