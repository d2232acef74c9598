-- The work of scripts/bench, for wrk: asks as `clinicd bench` does (src/cli/bench_work.cpp).
local kind, token = os.getenv("KIND"), os.getenv("TOKEN")
local patients = tonumber(os.getenv("PATIENTS"))
local head = { ["Authorization"] = "Bearer " .. token, ["Content-Type"] = "application/json" }
local serial, run = 0, ""
-- "Пет" and "Кузн" as an address holds them.
local names = { "ivan", "aliy", "karim", "%D0%9F%D0%B5%D1%82", "saido", "yusup", "abdul",
  "%D0%9A%D1%83%D0%B7%D0%BD", "rahim", "toshm" }

local function list(name)
  local all = {}
  for word in os.getenv(name):gmatch("%d+") do all[#all + 1] = word end
  return all
end
local doctors, tickets, invoices = list("DOCTORS"), list("TICKETS"), list("INVOICES")
local days = {}
do
  local year, month, day = os.getenv("TODAY"):match("(%d+)-(%d+)-(%d+)")
  for back = 0, 13 do
    days[#days + 1] = os.date("%Y-%m-%d",
      os.time({ year = year, month = month, day = day, hour = 12 }) - back * 86400)
  end
end
local function one(of) return of[math.random(#of)] end
local function get(path) return wrk.format("GET", "/api/v1" .. path, head) end
local function post(path, body)
  serial = serial + 1
  head["Idempotency-Key"] = run .. serial
  return wrk.format("POST", "/api/v1" .. path, head, body)
end

local work = {}
function work.fixed() return wrk.format("GET", "/health", head) end
function work.patient() return get("/patients/" .. math.random(patients)) end
function work.phone() return get("/patients?limit=20&q=" .. math.random(1000, 9999)) end
function work.name() return get("/patients?limit=20&q=" .. one(names)) end
function work.number() return get("/patients?limit=20&q=" .. math.random(patients)) end
function work.day() return get("/appointments?doctor=" .. one(doctors) .. "&date=" .. one(days)) end
function work.list() return get("/doctors") end
function work.queue() return get("/queues/" .. one(doctors)) end
-- Calls a number again, as the line never ends then.
function work.recall() return post("/tickets/" .. one(tickets) .. "/recall", "") end
function work.payment()
  return post("/invoices/" .. one(invoices) .. "/payments",
    '{"method":"cash","amount_minor":100}')
end
function work.register()
  return post("/patients", string.format(
    '{"last_name":"Bench%d","first_name":"Guest%d","phones":["+77%09d"]}', math.random(10 ^ 9),
    serial, math.random(10 ^ 9) - 1))
end
-- 40 of 100 a search (half of them by phone), 25 a day, 20 a patient, 10 a repeated call, 5 a payment.
function work.mix()
  local turn = math.random(100)
  if turn <= 20 then return work.phone() end
  if turn <= 40 then return work.name() end
  if turn <= 65 then return work.day() end
  if turn <= 85 then return work.patient() end
  return turn <= 95 and work.recall() or work.payment()
end

-- Another beginning each time: what was asked once with a key is not done again.
function init()
  local random = io.open("/dev/urandom", "rb")
  local seed = 0
  for byte in random:read(6):gmatch(".") do seed = seed * 256 + byte:byte() end
  random:close()
  math.randomseed(seed % 2 ^ 31)
  run = string.format("%x-", seed)
end
request = work[kind] or error("there is no such work: " .. kind)
