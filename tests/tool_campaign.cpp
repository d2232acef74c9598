// tool_campaign <clinicd> <name> [rounds] [seed]: what may befall a clinic's data, played until it
// is clear that nothing acknowledged is lost. scripts/campaign names them; without rounds each
// plays its short form. Every fault is printed with the seed that plays it again.
#include "campaign_backups.h"
#include "campaign_busy.h"
#include "campaign_clock.h"
#include "campaign_io.h"
#include "campaign_load.h"
#include "campaign_power.h"
#include "campaign_restore.h"
#include "campaign_server.h"
#include "campaign_stop.h"
#include "campaign_writer.h"
#include <cstdio>
#include <cstdlib>

namespace {
using namespace clinic::campaign;

struct Campaign {
    const char* name;
    int short_form, long_form;
    int (*play)(const Order&);
    const char* about;
};
constexpr Campaign campaigns[] = {
    {"power", 200, 10'000, power, "images of a disk whose power failed"},
    {"io", 60, 2'000, io, "runs on a disk that fails once, or from then on"},
    {"full", 1, 20, full, "full disks of 8 MiB, which are freed again (needs root)"},
    {"clock", 4, 200, clock, "clinics whose clock jumps by hours and years"},
    {"wal", 20, 100, wal, "thousand writes beside eight long readers"},
    {"writer", 3, 1'000, writer, "thousand commits of one writer, with their checkpoints"},
    {"busy", 5, 300, busy, "seconds of readers, writers, backups and commands on one file"},
    {"stop", 3, 100, stop, "orderly stops while people work"},
    {"instance", 10, 100, instance, "second starts on the same file"},
    {"load", 5, 50, load, "backups while a hundred clients write"},
    {"rotation", 1, 20, rotation, "times 45 days of backups with failures"},
    {"restore", 40, 2'000, restore, "restores killed before one of their system calls"},
    {"damage", 60, 2'000, damage, "damaged backups that must not be restored"},
};

int usage() {
    std::cout << "tool_campaign CLINICD NAME [ROUNDS] [SEED]\n";
    for (const auto& one : campaigns)
        std::cout << "  " << one.name << ": " << one.short_form << ", in the long form "
                  << one.long_form << " " << one.about << "\n";
    return 2;
}
}  // namespace

int main(int count, char** words) {
    // What the program logs of the faults it is made to suffer.
    if (!std::getenv("CAMPAIGN_LOG") && !std::freopen("/dev/null", "w", stderr)) return 2;
    if (count < 3) return usage();
    for (const auto& one : campaigns) {
        if (std::string(words[2]) != one.name) continue;
        Order order{.clinicd = words[1],
                    .rounds = count > 3 ? std::stoi(words[3]) : one.short_form,
                    .seed = count > 4 ? std::stoull(words[4]) : std::random_device{}()};
        std::cout << one.name << ": seed " << order.seed << std::endl;
        try {
            return one.play(order);
        } catch (const std::exception& fault) {
            std::cout << "fault: " << fault.what() << "\n";
            return 1;
        }
    }
    return usage();
}
