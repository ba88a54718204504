-- The whole set-up for Neovim 0.11 and later.
vim.lsp.config('freehold', {
  cmd = { vim.env.FREEHOLD or 'freehold', 'lsp' },
  filetypes = { 'rust' },
  root_markers = { 'Cargo.toml', 'rust-project.json', '.git' },
})
vim.lsp.enable('freehold')
vim.lsp.inlay_hint.enable()
vim.diagnostic.config({ virtual_text = true })
