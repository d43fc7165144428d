package org.jixiao.local;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jixiao.local.sample.Api;
import org.jixiao.local.sample.Loading;
import org.jixiao.local.sample.People;
import org.jixiao.local.sample.ReferenceCase;
import org.jixiao.local.story.Approval;
import org.jixiao.local.story.CaughtUp;
import org.jixiao.local.story.Results;
import org.jixiao.local.story.Story;
import org.jixiao.local.suite.Keeper;
import org.jixiao.local.suite.Progress;
import org.jixiao.local.suite.RunFolder;
import org.jixiao.local.suite.Service;
import org.jixiao.local.suite.Suite;

/** One run from start to end. */
final class Run {

    private final Options options;
    private final Progress progress;

    Run(Options options, Progress progress) {
        this.options = options;
        this.progress = progress;
    }

    /** Returns when the run has ended well; throws with the reason when it has not. */
    void go() {
        try (RunFolder folder = RunFolder.hold(options.data())) {
            if (options.clean()) {
                progress.say("forgetting the data in " + folder.root());
                folder.clean();
            }
            Set<Service> services = EnumSet.allOf(Service.class);
            if (options.dev() != null) {
                services.remove(options.dev());
            }
            Suite suite = Suite.start(options.home(), folder, options.ports(), services, progress);
            try (Ending ending = new Ending(suite::close, progress)) {
                ending.during(() -> work(suite, folder));
            }
        }
    }

    private void work(Suite suite, RunFolder folder) {
        if (options.dev() == null) {
            tellStory(suite, folder);
        } else {
            new Guide(suite, people(suite), ReferenceCase.in(options.home()), progress).show();
            new DevMode(options.maven(), options.home(), options.dev(), suite, progress).run();
        }
    }

    private void tellStory(Suite suite, RunFolder folder) {
        Api api = new Api(suite::url);
        People people = people(suite);
        ReferenceCase reference = ReferenceCase.in(options.home());
        load(new Loading(api, people, reference), folder);
        Results results = new Results(api, reference, people.finance());
        Approval approval = new Approval(api, people, reference);
        String name = api.get(Service.BUDGET, reference.profile(), people.clerk())
                .json()
                .path("name")
                .asText();
        Story story = new Story(reference, results, approval, progress, name);
        story.tell(CaughtUp.withFacts(api, reference, people.finance()));
        List<Path> saved = story.save(folder.reports());
        progress.say("report  %s%s/report.html", suite.url(Service.REPORT), reference.year());
        saved.forEach(file -> progress.say("saved: %s", file));
        if (!options.once()) {
            new Guide(suite, people, reference, progress).show();
            throw new IllegalStateException(new Keeper(suite, progress).watch());
        }
    }

    private static People people(Suite suite) {
        return new People(suite.platform().keys(), ReferenceCase.DEPARTMENT);
    }

    private void load(Loading loading, RunFolder folder) {
        if (loading.isDone()) {
            progress.say("the reference case is in %s from an earlier run; --clean starts anew", folder.root());
        } else {
            progress.say("loading the reference case through the APIs ...");
            loading.run(progress);
        }
    }
}
