// Owns the registration of every listener, at once and synchronously: an event that woke the worker finds its own.
// Refuses any logic.
import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../../utils/browser.ts';
import { loadRest, takeAlong } from './load-rest.ts';
import { startBackground } from './start.ts';

export default defineBackground(() => {
  takeAlong();
  const background = startBackground(browser, globalThis.indexedDB, loadRest);
  browser.runtime.onMessage.addListener(background.onMessage);
  browser.runtime.onInstalled.addListener(background.onInstalled);
  browser.runtime.onStartup.addListener(background.onStartup);
  browser.alarms.onAlarm.addListener(background.onAlarm);
  browser.tabs.onRemoved.addListener(background.onTabRemoved);
  // Firefox for Android has no shortcuts.
  browser.commands?.onCommand.addListener(background.onCommand);
  browser.notifications.onClicked.addListener(background.onNotificationClicked);
  // Firefox has no buttons, Chromium does not say what was shown.
  browser.notifications.onButtonClicked?.addListener(background.onNotificationButton);
  browser.notifications.onShown?.addListener(background.onNotificationShown);
});
