import type { Port } from '../messaging/port.ts';

/** A browser port as messaging needs it. */
export function portOf(port: chrome.runtime.Port): Port {
  return {
    post: message => port.postMessage(message),
    onMessage: listener => port.onMessage.addListener(listener),
    onClose: listener => port.onDisconnect.addListener(listener),
  };
}
