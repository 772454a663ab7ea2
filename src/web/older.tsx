import { useWords } from './spoken.tsx';

export function Older({ fragment }: { fragment: string }) {
  return (
    <button type="button" class="button plain older" data-do="older" data-fragment={fragment} data-key="older">
      {useWords().say('page.OLDER')}
    </button>
  );
}
