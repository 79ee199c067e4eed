import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useMinute } from "../../../src/app/ui/useMinute.ts";

const at = Date.parse("2026-11-22T10:00:00Z");

beforeEach(() => {
  vi.useFakeTimers({ now: at });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("useMinute", () => {
  it("tells the time again every minute, and only while the person looks", () => {
    let isActive = true;
    const look = () => isActive;
    const { result } = renderHook(() => useMinute(look));
    expect(result.current).toBe(at);
    act(() => vi.advanceTimersByTime(60_000));
    expect(result.current).toBe(at + 60_000);
    isActive = false;
    act(() => vi.advanceTimersByTime(300_000));
    expect(result.current).toBe(at + 60_000);
    isActive = true;
    act(() => vi.advanceTimersByTime(60_000));
    expect(result.current).toBe(at + 420_000);
  });

  it("ends with what shows it", () => {
    const { unmount } = renderHook(() => useMinute(() => true));
    expect(vi.getTimerCount()).toBe(1);
    unmount();
    expect(vi.getTimerCount()).toBe(0);
  });
});
