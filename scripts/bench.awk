# Reads the runs of `scripts/bench compare`: work, pair, A or B, requests, requests/s, p99 ms,
# longest ms, CPU us, refused. Prints the ratios B/A pair by pair, then the medians of the figures.
{
    if (!($1 in known)) { known[$1]; order[++works] = $1 }
    pairs[$1] = $2
    at = $1 SUBSEP $3 SUBSEP $2
    rate[at] = $5; p99[at] = $6; cpu[at] = $8
    refused[$1, $3] += $9
}
function sort_values(n,    i, j, kept) {
    for (i = 2; i <= n; i++) {
        kept = value[i]
        for (j = i - 1; j > 0 && value[j] > kept; j--) value[j + 1] = value[j]
        value[j + 1] = kept
    }
}
function median(n) {
    sort_values(n)
    return n % 2 ? value[(n + 1) / 2] : (value[n / 2] + value[n / 2 + 1]) / 2
}
function ratio(of, work,    i, n, middle) {
    n = 0
    for (i = 1; i <= pairs[work]; i++)
        if (of[work, "A", i] > 0) value[++n] = of[work, "B", i] / of[work, "A", i]
    if (!n) return "     -               "
    middle = median(n)
    return sprintf("%6.2f (%.2f to %.2f)", middle, value[1], value[n])
}
function figure(of, work, who,    i) {
    for (i = 1; i <= pairs[work]; i++) value[i] = of[work, who, i]
    return median(pairs[work])
}
END {
    print "B/A, median of pairs (least to largest); " connections " connections, " \
        seconds " s each"
    printf "%-10s %-24s %-24s %s\n", "work", "CPU of a request", "p99", "requests/s"
    for (i = 1; i <= works; i++)
        printf "%-10s %-24s %-24s %s\n", order[i], ratio(cpu, order[i]), ratio(p99, order[i]),
            ratio(rate, order[i])
    printf "\n%-10s %10s %10s %10s %10s %12s %12s %14s\n", "work", "CPU us A", "CPU us B",
        "p99 ms A", "p99 ms B", "per s A", "per s B", "refused A B"
    for (i = 1; i <= works; i++) {
        work = order[i]
        printf "%-10s %10.1f %10.1f %10.2f %10.2f %12d %12d %9d %4d\n", work,
            figure(cpu, work, "A"), figure(cpu, work, "B"), figure(p99, work, "A"),
            figure(p99, work, "B"), figure(rate, work, "A"), figure(rate, work, "B"),
            refused[work, "A"], refused[work, "B"]
    }
}
