// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.cards;

/** A card that uses every part of the schema. */
final class SampleCard {
    static final String CONTENT = """
            {"model_overview":{"model_name":"credit","model_id":"m-1","model_version":2.50,
              "model_description":"Scores loans.","problem_type":"Binary classification","algorithm_type":"XGBoost",
              "model_creator":"Ann","model_owner":"Risk","model_artifact":["s3://m/a","s3://m/b"],
              "inference_environment":{"container_image":["image:1"]}},
             "intended_uses":{"purpose_of_model":"Decide","intended_uses":"Loans","risk_rating":"High",
              "factors_affecting_model_efficiency":"Youth","explanations_for_risk_rating":"Money"},
             "business_details":{"business_problem":"Loss","business_stakeholders":"All","line_of_business":"Retail"},
             "training_details":{"objective_function":{"function":{"function":"Maximize","facet":"AUC",
               "condition":"min"},"notes":"n"},"training_observations":"fine","training_job_details":{
               "training_arn":"arn:x","training_datasets":["s3://d"],"training_environment":{"container_image":["i"]},
               "training_metrics":[{"name":"auc","value":0.81,"notes":"held out"}],
               "hyper_parameters":[{"name":"depth","value":"6"}],
               "user_provided_hyper_parameters":[{"name":"eta","value":"0.1"}]}},
             "evaluation_details":[{"name":"bias","evaluation_observation":"seen","evaluation_job_arn":"arn:j",
               "datasets":["s3://e"],"metadata":{"seed":"7"},"metric_groups":[{"name":"g","metric_data":[
                {"name":"DPL","type":"number","value":0.1,"notes":"CI"},
                {"name":"verdict","type":"string","value":"pass"},
                {"name":"ok","type":"boolean","value":true},
                {"name":"roc","type":"linear_graph","value":[[0,0],[0.5,0.8],[1,1]],"x_axis_name":"FPR",
                 "y_axis_name":"TPR"},
                {"name":"bars","type":"bar_chart","value":[1,2.5],"x_axis_name":["a","b"],"y_axis_name":"n"},
                {"name":"confusion","type":"matrix","value":[[5,1],[2,6]],"x_axis_name":["p","n"],
                 "y_axis_name":["P","N"]}]}]}],
             "additional_information":{"ethical_considerations":"e","caveats_and_recommendations":"c",
               "custom_details":{"Fairness":"measured"}}}
            """;

    private SampleCard() {}
}
