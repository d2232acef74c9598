#include "cli/command.h"
#include <iostream>
#include <sodium.h>

int main(int count, char** words) {
    if (sodium_init() < 0) {
        std::cerr << "clinicd: this computer gives no random numbers.\n";
        return clinic::cli::failed;
    }
    return clinic::cli::run(count, words);
}
