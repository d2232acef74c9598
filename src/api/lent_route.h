#pragma once
#include "api/route.h"
namespace clinic {
namespace route_details {
template <class Context, class Lent, class Out, class... In>
auto lending_runner(std::shared_ptr<const Lent> lent, Out (*handle)(Context&, const Lent&, In...)) {
    return [lent, handle](Context& context, const Call& call) -> api::Answer {
        [[maybe_unused]] std::size_t at = 0;
        std::tuple<Context&, const Lent&, std::remove_cvref_t<In>...> given{
            context, *lent, argument<std::remove_cvref_t<In>>(call, at)...};
        if constexpr (std::is_void_v<Out>) {
            std::apply(handle, given);
            return Reply<Nothing>::write({});
        } else
            return Reply<Out>::write(std::apply(handle, given));
    };
}
}  // namespace route_details

/// A route whose handler is lent something that is fixed at the start, such as a room's settings,
/// as its second argument. Otherwise like `route`.
template <class Context, class Lent, class Out, class... In>
Route lent_route(std::string_view method, std::string_view path, Can needs,
                 std::shared_ptr<const Lent> lent, Out (*handle)(Context&, const Lent&, In...),
                 std::string_view summary) {
    using namespace route_details;
    using Answered = std::conditional_t<std::is_void_v<Out>, Nothing, Out>;
    Route r{.method = method, .path = path, .needs = needs, .summary = summary};
    (describe<std::remove_cvref_t<In>>(r), ...);
    r.gives = Reply<Answered>::schema();
    r.status = Reply<Answered>::status;
    auto run = lending_runner(std::move(lent), handle);
    if constexpr (std::is_same_v<Context, Aside>)
        r.run_aside = std::move(run);
    else
        r.run = std::move(run);
    return r;
}
}  // namespace clinic
