-- Claimcheck in Neovim, version 0.7 or newer: put this file into ~/.config/nvim/plugin/, with `claimcheck` on the PATH.
-- It starts one server for each newsroom: the nearest folder with a `claimcheck.config.*` or a `claims/` folder.

local function newsroom(file)
  local from = vim.fn.fnamemodify(file, ':p:h') .. ';'
  for _, name in ipairs({ 'claimcheck.config.yaml', 'claimcheck.config.yml', 'claimcheck.config.json' }) do
    local found = vim.fn.findfile(name, from)
    if found ~= '' then return vim.fn.fnamemodify(found, ':p:h') end
  end
  local claims = vim.fn.finddir('claims', from)
  if claims ~= '' then return vim.fn.fnamemodify(claims, ':p:h:h') end
end

local clients = {}

local function attach(buffer)
  local root = newsroom(vim.api.nvim_buf_get_name(buffer))
  if not root then return end
  local client = clients[root] and vim.lsp.get_client_by_id(clients[root])
  if not client or client.is_stopped() then
    clients[root] = vim.lsp.start_client({
      name = 'claimcheck',
      cmd = { 'claimcheck', 'lsp', '--stdio' },
      root_dir = root,
      workspace_folders = { { uri = vim.uri_from_fname(root), name = vim.fn.fnamemodify(root, ':t') } },
    })
  end
  vim.lsp.buf_attach_client(buffer, clients[root])

  -- The keys that Neovim itself has for these since 0.11; change them as you like.
  local function key(keys, run)
    vim.keymap.set('n', keys, run, { buffer = buffer })
  end
  key('K', vim.lsp.buf.hover)
  key('gd', vim.lsp.buf.definition)
  key('grr', vim.lsp.buf.references)
  key('gra', vim.lsp.buf.code_action)
  key('grn', vim.lsp.buf.rename)
  key(']d', vim.diagnostic.goto_next)
  key('[d', vim.diagnostic.goto_prev)
end

vim.api.nvim_create_autocmd('FileType', {
  pattern = { 'markdown', 'yaml' },
  callback = function(event) attach(event.buf) end,
})
