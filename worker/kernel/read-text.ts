/** Counts while it reads, so that no length (or one that lies) gets past; null: no UTF-8. */
export async function readText(
  request: Request,
  mostBytes: number,
  tooLarge: () => Error,
): Promise<string | null> {
  if (Number(request.headers.get('Content-Length') ?? 0) > mostBytes) throw tooLarge();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = request.body?.getReader();
  let text = '';
  let size = 0;
  try {
    for (;;) {
      const part = await reader?.read();
      if (!part || part.done) return text + decoder.decode();
      size += part.value.byteLength;
      if (size > mostBytes) throw tooLarge();
      text += decoder.decode(part.value, { stream: true });
    }
  } catch (error) {
    await reader?.cancel();
    if (error instanceof TypeError) return null;
    throw error;
  }
}
