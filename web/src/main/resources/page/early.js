// Runs before the first paint, so that nothing flashes: the theme that was chosen, and whether another site frames the page.

{
  const root = document.documentElement;
  let theme = new URLSearchParams(location.search).get('theme');
  try {
    theme ??= localStorage.getItem('theme');
  } catch {
    // A browser may forbid storage, above all in a frame: then the system decides.
  }
  if (theme === 'light' || theme === 'dark') {
    root.dataset.theme = theme;
  }
  root.toggleAttribute('data-embedded', location.pathname === '/embed');
}
