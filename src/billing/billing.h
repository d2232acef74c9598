#pragma once
#include "billing/accounts.h"
#include "billing/proof.h"
#include "billing/provider_payments.h"
#include "billing/receipts.h"
#include "billing/z_report.h"
namespace clinic::billing {

Routes routes();
}  // namespace clinic::billing
