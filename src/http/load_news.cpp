#include "http/load_news.h"
#include <utility>
namespace clinic::http {

void LoadNews::changed(const std::string& about, Clock::time_point began, std::size_t listeners) {
    auto& news = news_[about];
    if (std::exchange(news.changed, true)) return;
    news.began = began;
    hearing_.expected += listeners;
    for (const auto& [listener, heard] : news.heard) count(news, heard);
}

void LoadNews::heard(const std::string& about, std::size_t listener, Clock::time_point since,
                     Clock::time_point at) {
    auto& news = news_[about];
    const Heard heard{since, at};
    if (news.heard.emplace(listener, heard).second && news.changed) count(news, heard);
}

// Whoever began to listen after the change was not expected, and makes up for nobody.
void LoadNews::count(const News& news, const Heard& heard) {
    if (heard.since > news.began || heard.at < news.began) return;
    const auto took = std::chrono::duration_cast<std::chrono::microseconds>(heard.at - news.began);
    hearing_.latencies.add(static_cast<std::uint64_t>(took.count()));
}
}  // namespace clinic::http
