#include "db/session.h"
