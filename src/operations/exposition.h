#pragma once
#include "core/histogram.h"
#include "core/values.h"
namespace clinic::operations {

/// Prometheus' text format, version 0.0.4, in the order it is asked for. Names come without the
/// program's prefix, except where `family` is given a whole one.
class Exposition {
public:
    using Labels = std::initializer_list<std::pair<std::string_view, std::string_view>>;

    /// What follows belongs to it; each once. `type`: counter, gauge, histogram.
    void family(std::string_view name, std::string_view type, std::string_view help,
                std::string_view prefix = "clinicd_") {
        name_ = std::string(prefix).append(name);
        ((((out_ += "# HELP ") += name_) += ' ') += help) += "\n# TYPE ";
        (((out_ += name_) += ' ') += type) += '\n';
    }
    template <class Number>
    void sample(Number value, Labels labels = {}) {
        line(value, labels, "", "");
    }
    /// A family of one sample.
    template <class Number>
    void one(std::string_view name, std::string_view type, std::string_view help, Number value) {
        family(name, type, help);
        sample(value);
    }
    /// The buckets of a histogram whose measurements are `scale` of the unit: 1e-6 turns
    /// microseconds into seconds.
    template <const auto& Limits>
    void histogram(const Histogram<Limits>& measured, double scale, Labels labels = {}) {
        std::uint64_t so_far = 0;
        for (std::size_t at = 0; at < Limits.size(); ++at) {
            so_far += measured.in_bucket(at);
            line(so_far, labels, "_bucket", write(static_cast<double>(Limits[at]) * scale));
        }
        so_far += measured.in_bucket(Limits.size());
        line(so_far, labels, "_bucket", "+Inf");
        line(static_cast<double>(measured.sum()) * scale, labels, "_sum", "");
        line(so_far, labels, "_count", "");
    }
    std::string take() { return std::move(out_); }

private:
    static std::string write(double number) {
        std::string out;
        Shape<double>::write(out, number);
        return out;
    }
    template <class Number>
    void line(Number value, Labels labels, std::string_view ending, std::string_view limit) {
        (out_ += name_) += ending;
        if (labels.size() || !limit.empty()) {
            char before = '{';
            for (const auto& [name, text] : labels) {
                (((out_ += before) += name) += "=\"") += text;
                out_ += '"';
                before = ',';
            }
            if (!limit.empty()) (((out_ += before) += "le=\"") += limit) += '"';
            out_ += '}';
        }
        out_ += ' ';
        if constexpr (std::is_floating_point_v<Number>)
            out_ += write(value);
        else
            append_number(out_, static_cast<std::int64_t>(value));
        out_ += '\n';
    }

    std::string out_{}, name_{};
};
}  // namespace clinic::operations
