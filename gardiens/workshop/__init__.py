"""The animator's tools: seeing every puzzle and document before writing one."""
