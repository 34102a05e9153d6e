-- Sends the requests of a file in turn: method, path, cookie, body and the round to begin with, separated by tabs. Where the body holds
-- @round@, it is the number of times that this request was sent before, plus the round to begin with: the version of a record
-- that each request changes.

local requests = {}
local next_one = 0

function init(arguments)
  for line in io.lines(arguments[1]) do
    local method, path, cookie, body, round = line:match("^(%S+)\t(%S+)\t([^\t]*)\t([^\t]*)\t(%d*)$")
    local headers = { ["Host"] = wrk.headers["Host"], ["Accept"] = "text/html", ["Accept-Language"] = "fr" }
    if cookie ~= "" then headers["Cookie"] = cookie end
    if body ~= "" then headers["Content-Type"] = "application/x-www-form-urlencoded" end
    local request = { method = method, path = path, headers = headers, body = body, round = tonumber(round) }
    if not body:find("@round@", 1, true) then
      request.ready = wrk.format(method, path, headers, body ~= "" and body or nil)
    end
    requests[#requests + 1] = request
  end
end

-- wrk asks once to see what kind of requests there are, and does not send it.
local looked = false

function request()
  if not looked then
    looked = true
    return wrk.format("GET", "/")
  end
  next_one = next_one % #requests + 1
  local now = requests[next_one]
  if now.ready then return now.ready end
  local body = now.body:gsub("@round@", tostring(now.round))
  now.round = now.round + 1
  return wrk.format(now.method, now.path, now.headers, body)
end

function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format("RESULT %d %d %d %d %d %d\n", summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
    errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
