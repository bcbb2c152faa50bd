-- Runs inside Neovim, beside the configuration of the README, with a report open: does what a person would do
-- with keys and writes down what the buffer held then. Works from Neovim 0.7 on.
local seen = {}

local function finish(problem)
  seen.problem = problem
  local file = assert(io.open(vim.env.RESULT, "w"))
  file:write(vim.json.encode(seen))
  file:close()
  vim.cmd("qall!")
end

local function wait_until(what, condition)
  if not vim.wait(20000, condition, 20) then
    error("waited in vain for " .. what)
  end
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n")
end

-- The findings in the order of the text, each with the words that Neovim underlines.
local function findings()
  local found = vim.tbl_map(function(each)
    local line = vim.api.nvim_buf_get_lines(0, each.lnum, each.lnum + 1, false)[1]
    return {
      line = each.lnum,
      column = each.col,
      rule = each.code,
      severity = each.severity,
      message = each.message,
      underlined = line:sub(each.col + 1, each.end_col),
    }
  end, vim.diagnostic.get(0))
  table.sort(found, function(a, b)
    return a.line < b.line or (a.line == b.line and a.column < b.column)
  end)
  return found
end

local function wait_for_findings(count)
  wait_until(count .. " findings, there are " .. #findings(), function()
    return #findings() == count
  end)
end

-- Opens the menu of code actions and takes the entry whose title has the words in it.
local function choose(kind, words)
  local titles
  vim.ui.select = function(items, options, on_choice)
    titles = vim.tbl_map(options.format_item, items)
    for at, title in ipairs(titles) do
      if title:find(words, 1, true) then
        return on_choice(items[at], at)
      end
    end
    on_choice(nil)
  end
  local context = kind and { only = { kind } }
  if vim.fn.has("nvim-0.8") == 1 then
    vim.lsp.buf.code_action(context and { context = context })
  else
    vim.lsp.buf.code_action(context)
  end
  wait_until("a menu", function()
    return titles
  end)
  return titles
end

local function state()
  return { text = text(), findings = findings() }
end

-- One repair from the menu, then one undo.
local function repair_and_undo(kind, words, count)
  local before = #findings()
  local titles = choose(kind, words)
  wait_for_findings(count)
  local repaired = state()
  vim.cmd("silent undo")
  wait_for_findings(before)
  return { titles = titles, repaired = repaired, undone = state() }
end

local ok, problem = pcall(function()
  wait_for_findings(3)
  seen.opened = state()
  local first = seen.opened.findings[1]
  vim.api.nvim_win_set_cursor(0, { first.line + 1, first.column })
  seen.fix = repair_and_undo(nil, "改为 15", 2)
  seen.fix_all = repair_and_undo("source.fixAll.disclosureReport", "", 1)
  seen.version = vim.split(vim.fn.execute("version"), "\n", { trimempty = true })[1]
end)
finish(not ok and problem or nil)
