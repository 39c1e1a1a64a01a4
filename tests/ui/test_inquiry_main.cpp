#include "base/run_tests.h"
#include "ui/desk.h"
#include "ui/test_answer_offers.h"
#include "ui/test_answers.h"
#include "ui/test_inquiry.h"

#include <QApplication>

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    gaiyo::preparePrograms();
    return runTestsOf<TestInquiry, TestAnswers, TestAnswerOffers>(argc, argv);
}
