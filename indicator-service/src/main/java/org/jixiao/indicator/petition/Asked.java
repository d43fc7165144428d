package org.jixiao.indicator.petition;

import org.jixiao.events.Person;

/** What is asked, by somebody. */
public interface Asked {

    Person by();
}
