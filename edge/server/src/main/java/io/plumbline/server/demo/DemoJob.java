// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.demo;

import io.plumbline.governance.cards.content.CardEvaluation;
import io.plumbline.jobs.JobHandler;
import io.plumbline.jobs.JobRun;

/** Loads the worked example, act by act; an act finds what an earlier attempt has left and does the rest. */
final class DemoJob implements JobHandler {
    private final DemoHouse house;

    DemoJob(DemoHouse house) {
        this.house = house;
    }

    @Override
    public String kind() {
        return Demo.KIND;
    }

    @Override
    public void run(JobRun run) {
        Stage stage = new Stage(run);
        stage.enter(0, "making the people");
        Cast cast = Cast.engage(house);
        stage.enter(0.03, "storing the dataset and the model");
        ExampleFiles files = new ExampleFiles(house.objects(), house.arns());
        files.store();
        stage.enter(0.05, "registering the model");
        RegistryAct registry = new RegistryAct(house, cast, files);
        registry.first();
        CardEvaluation measured = new AnalysisAct(house, cast, files).run(stage);
        stage.enter(0.85, "registering the model with its reports");
        registry.others();
        stage.enter(0.9, "deploying the model");
        new ServiceAct(house, cast).run(registry.approved());
        stage.enter(0.95, "writing the model card");
        new CardAct(house, cast, files).run(measured, registry.approved());
        stage.enter(0.98, "putting up the guardrail");
        new GuardrailAct(house.guardrails(), cast).run();
        stage.enter(1, "done");
    }
}
