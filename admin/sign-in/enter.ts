import { useNavigate } from '@solidjs/router';
import { takePlace } from '../shell/come-back.ts';
import { choseLanguage, language } from '../shell/language.ts';
import { useSession } from '../shell/session.tsx';

/** After the service let a person in: read who it is, keep the language chosen before, go where they were going. */
export function useEnter(): () => Promise<void> {
  const session = useSession();
  const navigate = useNavigate();
  return async () => {
    await session.readAgain();
    if (choseLanguage() && session.me()?.account.language !== language())
      await session.setLanguage(language());
    navigate(takePlace(), { replace: true });
  };
}
