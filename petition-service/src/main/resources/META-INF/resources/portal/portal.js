// Small conveniences; every page works without them.
for (const button of document.querySelectorAll('[data-copy]')) {
  const source = document.getElementById(button.dataset.copy);
  button.hidden = !navigator.clipboard;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(source.value);
    button.textContent = button.dataset.done;
  });
  source.addEventListener('focus', () => source.select());
}
// A mail's link carries its token after '#', which never reaches a server or a scanner: only the button sends it.
const token = document.querySelector('input[data-fragment]');
if (token && location.hash.length > 1) {
  token.value = decodeURIComponent(location.hash.slice(1));
  history.replaceState(null, '', location.pathname + location.search);
}
// A second click would send a form twice; the button comes back when the page is shown again.
for (const form of document.querySelectorAll('form[method=post]')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = 'yes';
  });
}
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent;
});
const errors = document.querySelector('.errs');
if (errors) errors.focus();
