import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createEffect, on } from 'solid-js';
import { isFailure } from '../api.ts';
import { choseLanguage, switchLanguage } from './language.ts';

/** The token stays behind the # of the address: loading the page again opens it again, and no server sees it. */
export const tokenHere = (): string => location.hash.slice(1);

/**
 * A page behind the link of a mail, for somebody without an account. It asks with a POST, so that nothing that only
 * follows an address (a mail scanner) does anything; and it speaks the language of the mail, unless the reader has
 * chosen another one.
 */
export function useLinkPage<Page extends { language: 'en' | 'es' }>(name: string, open: () => Promise<Page>) {
  const client = useQueryClient();
  const queryKey = [name, tokenHere()];
  const query = useQuery(() => ({
    queryKey,
    queryFn: open,
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    retry: false,
  }));
  createEffect(
    on(
      () => query.data?.language,
      (language) => {
        if (language && !choseLanguage()) void switchLanguage(language);
      },
    ),
  );
  return {
    query,
    show: (page: Page) => {
      client.setQueryData(queryKey, page);
      scrollTo(0, 0);
    },
    isUnknown: () => isFailure(query.error, 'not_found') || isFailure(query.error, 'invalid_request'),
  };
}
