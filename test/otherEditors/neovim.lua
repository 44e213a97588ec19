-- Run by Neovim inside of a newsroom: does what a journalist would and writes what came of it as one line of JSON.
local article, output = vim.env.CLAIMCHECK_ARTICLE, vim.env.CLAIMCHECK_OUTPUT
local limit = 60000

local function finish(result)
  vim.fn.writefile({ vim.fn.json_encode(result) }, output)
  vim.cmd('qall!')
end

local function told()
  local list = vim.diagnostic.get(0)
  table.sort(list, function(a, b) return a.lnum == b.lnum and a.col < b.col or a.lnum < b.lnum end)
  return vim.tbl_map(function(one)
    local text = vim.api.nvim_buf_get_text(0, one.lnum, one.col, one.end_lnum, one.end_col, {})
    return { line = one.lnum, text = text[1], message = one.message, severity = one.severity, source = one.source }
  end, list)
end

local function request(method, params)
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, limit) or {}) do
    if answer.result then return answer.result end
  end
end

local ok, problem = pcall(function()
  vim.cmd('edit ' .. vim.fn.fnameescape(article))
  local result = {}
  vim.wait(limit, function() return #vim.diagnostic.get(0) >= 3 end, 20)
  result.findings = told()

  local first = vim.diagnostic.get(0)[1]
  for _, one in ipairs(vim.diagnostic.get(0)) do
    if one.lnum < first.lnum then first = one end
  end
  vim.api.nvim_win_set_cursor(0, { first.lnum + 1, first.col })
  local hover = request('textDocument/hover', vim.lsp.util.make_position_params())
  result.hover = hover and hover.contents.value

  local params = vim.lsp.util.make_range_params()
  params.context = { diagnostics = {} }
  local actions = request('textDocument/codeAction', params) or {}
  result.actions = vim.tbl_map(function(action) return action.title end, actions)
  for _, action in ipairs(actions) do
    if vim.startswith(action.title, 'Correct') and action.edit then
      vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
      break
    end
  end
  -- What was just changed keeps its findings for a moment; a finding that stays would keep this waiting to the end.
  vim.wait(limit, function() return #vim.diagnostic.get(0) < #result.findings end, 20)
  result.after = told()
  result.line = vim.api.nvim_buf_get_lines(0, first.lnum, first.lnum + 1, true)[1]
  finish(result)
end)
if not ok then finish({ error = tostring(problem) }) end
