package org.jixiao.scoring.difference;

/** Whether something is in both cards, or only in one of them. */
public enum ChangeKind {
    ADDED,
    REMOVED,
    CHANGED
}
