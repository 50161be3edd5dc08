import { useStore } from 'zustand';
import { screenOf, type RemoteStore } from '../store.ts';
import { texts } from '../texts.ts';
import { Controls } from './controls.tsx';
import { Message } from './message.tsx';

/** The phone: its controls, or one sentence about why there are none. */
export function App({ remote }: { readonly remote: RemoteStore }) {
  const t = texts();
  const state = useStore(remote.state);
  const screen = screenOf(state);
  switch (screen) {
    case 'controls':
      return state.view && <Controls remote={remote} view={state.view} />;
    case 'connecting':
      return <Message busy title={t.connecting} />;
    case 'elsewhere':
    case 'trouble': {
      const { title, todo, again } = t[screen];
      return <Message title={title} todo={todo} again={again} onAgain={remote.comeBack} />;
    }
    case 'unpaired':
    case 'over':
    case 'refused':
      return <Message title={t[screen].title} todo={t[screen].todo} />;
  }
}
