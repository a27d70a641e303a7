// Each choice takes effect at once; what the server does not accept is shown as not chosen.
document.addEventListener('click', async (event) => {
  const by = event.target.dataset && event.target.dataset.clock;
  if (!by) return;
  event.target.disabled = true;
  await fetch('/clock', { method: 'POST', body: by });
  location.reload();
});

document.addEventListener('change', async (event) => {
  const path = { identity: '/inserted', mode: '/mode' }[event.target.name];
  if (!path) return;
  const answer = await fetch(path, { method: 'PUT', body: event.target.value });
  if (!answer.ok) event.target.checked = false;
});
